import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';

@ObjectType('AppealWay', { description: 'Where the holder of a certificate can still appeal a measure.' })
export class AppealWayType {
  @Field(() => ID, { description: 'The notice that the appeal is written on.' })
  noticeId: string;

  @Field(() => LocalDateScalar, { description: 'The last day to appeal.' })
  until: string;
}
