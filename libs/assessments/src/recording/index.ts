import { RecordingMediaController } from './recording-media.controller';
import { Recording } from './recording.entity';
import { RecordingResolver } from './recording.resolver';
import { recordingErrorCodes } from './recording.rules';
import { RecordingService } from './recording.service';
import { RolePlayRecordingResolver } from './role-play-recording.resolver';

/** The recordings of the lib, for its module and its index. */
export const recordingControllers = [RecordingMediaController];
export const recordingServices = [RecordingService];
export const recordingResolvers = [RecordingResolver, RolePlayRecordingResolver];
export const recordingEntities = [Recording];

export { Recording, recordingErrorCodes, RecordingService };
