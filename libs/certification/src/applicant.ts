import { CaseService } from './application/case.service';
import { SuppliedFacts } from './application/supplied-facts.service';
import { FeeEntry } from './fee/fee-entry.entity';
import { FeeEntryResolver, FeeResolver } from './fee/fee.resolver';
import { feeErrorCodes } from './fee/fee.rules';
import { FeeService } from './fee/fee.service';
import { StatementView } from './statement/statement-view.service';
import { Statement, StatementReader } from './statement/statement.entity';
import { StatementFieldsResolver, StatementReaderResolver, StatementResolver } from './statement/statement.resolver';
import { statementErrorCodes } from './statement/statement.rules';
import { StatementService } from './statement/statement.service';

const fees = [FeeService, FeeResolver, FeeEntryResolver];
const statements = [StatementService, StatementView, StatementResolver, StatementFieldsResolver, StatementReaderResolver];

/** What an applicant brings to an application: fees, and whatever people and papers say. */
export const applicantProviders = [CaseService, SuppliedFacts, ...fees, ...statements];
export const applicantEntities = [FeeEntry, Statement, StatementReader];
export const applicantErrorCodes = [...feeErrorCodes, ...statementErrorCodes] as const;
