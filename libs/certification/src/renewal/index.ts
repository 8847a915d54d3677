import { CaseRules } from '../application/case-rules.service';
import { HeldCycles } from './held-cycle.service';
import { RenewalGate } from './renewal-gate.service';
import { RenewalResolver, RenewedResolver } from './renewal.resolver';
import { RenewalService } from './renewal.service';
import { RenewalStart } from './renewal-start.service';

/** What keeps a certificate valid, and the next one that follows on it. */
export const renewalProviders = [CaseRules, HeldCycles, RenewalGate, RenewalService, RenewalStart, RenewalResolver, RenewedResolver];

export { renewalErrorCodes } from './renewal.rules';
