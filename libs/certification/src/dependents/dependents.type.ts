import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';

@ObjectType('Dependents', { description: 'Everything that rests on the word of the person whom a complaint is about. Boards decide about it; nothing is undone by itself.' })
export class DependentsType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Counted from this day on; from the beginning where there is none.' })
  since: string | null;

  @Field(() => Int, { description: 'Entries of hours that the person signed, for work on those days.' })
  entriesSigned: number;

  @Field(() => Int)
  minutesSigned: number;

  @Field(() => Int, { description: 'Role-plays whose grade they released.' })
  rolePlaysGraded: number;

  @Field(() => Int, { description: 'Versions of exam items that they wrote.' })
  itemsWritten: number;

  @Field(() => Int, { description: 'People whose hours or role-plays are among them, each once.' })
  trainees: number;
}
