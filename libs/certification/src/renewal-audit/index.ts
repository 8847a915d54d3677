import { AuditDrawService } from './audit-draw.service';
import { AuditInboxService } from './audit-inbox.service';
import { RenewalAuditController } from './renewal-audit.controller';
import { AuditDraw, AuditPaper, RenewalAudit } from './renewal-audit.entity';
import { AuditDrawResolver, RenewalAuditResolver } from './renewal-audit.resolver';
import { RenewalAuditService } from './renewal-audit.service';

/** A share of the renewals is looked at again, by chance that anybody can check. */
export const renewalAuditProviders = [AuditDrawService, AuditInboxService, RenewalAuditService, AuditDrawResolver, RenewalAuditResolver];
export const renewalAuditControllers = [RenewalAuditController];
export const renewalAuditEntities = [AuditDraw, RenewalAudit, AuditPaper];
export { renewalAuditErrorCodes } from './renewal-audit.rules';
