import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader } from '@waymark/platform';
import type { GraphqlContext } from '@waymark/platform';
import type { RolePlay } from '../role-play/role-play.entity';
import { RolePlayType } from '../role-play/role-play.type';
import type { Recording } from './recording.entity';
import { RecordingService } from './recording.service';
import { RecordingType } from './recording.type';

@Resolver(() => RolePlayType)
export class RolePlayRecordingResolver {
  constructor(private readonly recordings: RecordingService) {}

  @ResolveField(() => RecordingType, { nullable: true, description: 'What is judged, when it was recorded; nothing for one that is played live.' })
  recording(@Parent() { recordingId }: RolePlay, @Context() graphql: GraphqlContext) {
    return recordingId && loader<string, Recording>(graphql, 'recording', (ids) => this.recordings.byIds(graphql.ctx, ids)).load(recordingId);
  }
}
