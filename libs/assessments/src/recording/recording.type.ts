import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { RecordingKind } from './recording.rules';

registerEnumType(RecordingKind, { name: 'RecordingKind', description: 'Sound alone, or sound and picture: both count the same.' });

@ObjectType('SelfRating', { description: 'How the trainee saw their own work on one criterion.' })
export class SelfRatingType {
  @Field(() => ID)
  criterionId: string;

  @Field(() => Int, { description: '1 to 4.' })
  level: number;
}

@ObjectType('RecordingViewerCan', { description: 'What the viewer may do.' })
export class RecordingViewerCan {
  @Field()
  delete: boolean;
}

@ObjectType('Recording', { description: 'A role-play that a trainee recorded and sent.' })
export class RecordingType {
  @Field(() => ID)
  id: string;

  @Field(() => RecordingKind)
  kind: RecordingKind;

  @Field(() => Int, { description: 'How long it is.' })
  seconds: number;

  @Field(() => [Int], { description: 'Seconds that the trainee marked while recording.' })
  marks: number[];

  @Field(() => [SelfRatingType])
  selfRatings: SelfRatingType[];

  @Field(() => String, { nullable: true, description: 'What the trainee would try next time.' })
  tryNext: string | null;

  @Field()
  sentAt: Date;

  @Field(() => LocalDateScalar, { description: 'The last day on which it can be heard.' })
  keepUntil: string;

  @Field(() => Date, { nullable: true, description: 'Since then nobody can hear it; the grades stay.' })
  deletedAt: Date | null;
}

@ObjectType()
export class RecordingConnection extends connectionOf(RecordingType) {}
