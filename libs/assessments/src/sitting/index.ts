import { IdentityCheck } from './identity-check.entity';
import { identityCheckErrorCodes } from './identity-check.rules';
import { ExamRoomResolver, IdentityCheckResolver } from './identity-check.resolver';
import { IdentityCheckService } from './identity-check.service';
import { Room } from './room.entity';
import { RoomService } from './room.service';
import { SittingResolver } from './sitting.resolver';
import { sittingRuleCodes } from './sitting.rules';
import { SittingService } from './sitting.service';

export const sittingErrorCodes = [...identityCheckErrorCodes, ...sittingRuleCodes] as const;
export const sittingEntities = [IdentityCheck, Room];
export const sittingServices = [RoomService, IdentityCheckService, SittingService];
export const sittingResolvers = [SittingResolver, IdentityCheckResolver, ExamRoomResolver];
