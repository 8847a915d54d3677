import { SchemeDraft } from './scheme-draft/scheme-draft.entity';
import { SchemeDraftResolver } from './scheme-draft/scheme-draft.resolver';
import { schemeDraftErrorCodes } from './scheme-draft/scheme-draft.rules';
import { SchemeDraftService } from './scheme-draft/scheme-draft.service';
import { SchemeVersion } from './scheme-version/scheme-version.entity';
import { SchemeVersionService } from './scheme-version/scheme-version.service';

/** Where a board writes its rules. */
export const deskProviders = [SchemeVersionService, SchemeDraftService, SchemeDraftResolver];
export const deskEntities = [SchemeVersion, SchemeDraft];
export const deskErrorCodes = [...schemeDraftErrorCodes] as const;
