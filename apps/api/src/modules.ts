import { identityEntities, IdentityModule } from '@waymark/identity';
import { AuditEntry, SentMail } from '@waymark/platform';

/** The libs that make up the product, upstream first. A lib is switched on here and nowhere else. */
export const modules = [IdentityModule];

export const entities = [AuditEntry, SentMail, ...identityEntities];
