import { CaseService } from './application/case.service';
import { SuppliedFacts } from './application/supplied-facts.service';
import { DocumentController } from './document/document.controller';
import { CaseDocument } from './document/document.entity';
import { CaseDocumentResolver, DocumentResolver } from './document/document.resolver';
import { documentErrorCodes } from './document/document.rules';
import { DocumentService } from './document/document.service';
import { DocumentSweep } from './document/document-sweep.service';
import { DocumentView } from './document/document-view.service';
import { FeeEntry } from './fee/fee-entry.entity';
import { FeeEntryResolver, FeeResolver } from './fee/fee.resolver';
import { feeErrorCodes } from './fee/fee.rules';
import { FeeService } from './fee/fee.service';
import { PlanResolver } from './plan/plan.resolver';
import { ReferenceController } from './reference/reference.controller';
import { Reference } from './reference/reference.entity';
import { ReferenceLinkService } from './reference/reference-link.service';
import { ReferenceResolver } from './reference/reference.resolver';
import { referenceErrorCodes } from './reference/reference.rules';
import { ReferenceService } from './reference/reference.service';
import { StatementView } from './statement/statement-view.service';
import { Statement, StatementReader } from './statement/statement.entity';
import { StatementFieldsResolver, StatementReaderResolver, StatementResolver } from './statement/statement.resolver';
import { statementErrorCodes } from './statement/statement.rules';
import { StatementService } from './statement/statement.service';
import { TaskResolver } from './task/task.resolver';
import { TaskService } from './task/task.service';

const fees = [FeeService, FeeResolver, FeeEntryResolver];
const documents = [DocumentService, DocumentView, DocumentSweep, DocumentResolver, CaseDocumentResolver];
const references = [ReferenceService, ReferenceLinkService, ReferenceResolver];
const statements = [StatementService, StatementView, StatementResolver, StatementFieldsResolver, StatementReaderResolver];

/** What an applicant brings to an application: fees, and whatever people and papers say. */
export const applicantProviders = [CaseService, SuppliedFacts, TaskService, TaskResolver, PlanResolver, ...documents, ...fees, ...references, ...statements];
export const applicantControllers = [DocumentController, ReferenceController];
export const applicantEntities = [CaseDocument, FeeEntry, Reference, Statement, StatementReader];
export const applicantErrorCodes = [...documentErrorCodes, ...feeErrorCodes, ...referenceErrorCodes, ...statementErrorCodes] as const;
