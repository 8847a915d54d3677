import { CorrectionChangeResolver, CorrectionResolver, VersionKeyResolver } from './correction.resolver';
import { correctionErrorCodes } from './correction.rules';
import { CorrectionService } from './correction.service';

export { correctionErrorCodes };
export const correctionServices = [CorrectionService];
export const correctionResolvers = [CorrectionResolver, CorrectionChangeResolver, VersionKeyResolver];
