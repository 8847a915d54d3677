import { AngoffRating, AngoffStudy } from './angoff.entity';
import { AngoffResolver } from './angoff.resolver';
import { AngoffService } from './angoff.service';
import { PlanStandardsResolver } from './plan-standards.resolver';
import { Standard } from './standard.entity';
import { standardErrorCodes } from './standard.rules';
import { StandardService } from './standard.service';

export { standardErrorCodes };
export const standardEntities = [Standard, AngoffStudy, AngoffRating];
export const standardServices = [StandardService, AngoffService];
export const standardResolvers = [AngoffResolver, PlanStandardsResolver];
