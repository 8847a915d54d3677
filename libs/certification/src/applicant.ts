import { CaseService } from './application/case.service';
import { FeeEntry } from './fee/fee-entry.entity';
import { FeeEntryResolver, FeeResolver } from './fee/fee.resolver';
import { feeErrorCodes } from './fee/fee.rules';
import { FeeService } from './fee/fee.service';

/** What an applicant brings to an application: fees, and whatever people and papers say. */
export const applicantProviders = [CaseService, FeeService, FeeResolver, FeeEntryResolver];
export const applicantEntities = [FeeEntry];
export const applicantErrorCodes = [...feeErrorCodes] as const;
