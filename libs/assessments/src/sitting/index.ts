import { identityCheckErrorCodes } from './identity.rules';
import { IdentityCheck, Room } from './identity-check.entity';
import { ExamRoomResolver, IdentityCheckResolver } from './identity-check.resolver';
import { IdentityCheckService } from './identity-check.service';
import { RoomService } from './room.service';
import { SittingResolver } from './sitting.resolver';
import { SittingService } from './sitting.service';

export const sittingErrorCodes = identityCheckErrorCodes;
export const sittingEntities = [IdentityCheck, Room];
export const sittingServices = [RoomService, IdentityCheckService, SittingService];
export const sittingResolvers = [SittingResolver, IdentityCheckResolver, ExamRoomResolver];
