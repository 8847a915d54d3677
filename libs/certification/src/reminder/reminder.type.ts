import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ReminderSupervisor', { description: 'A supervisor of the viewer who may be reminded, too, before a certificate ends.' })
export class ReminderSupervisorType {
  @Field(() => ID, { description: 'Of the placement.' })
  id: string;

  @Field()
  name: string;

  @Field({ description: 'The treatment program.' })
  place: string;

  @Field({ description: 'The viewer allowed it.' })
  isReminded: boolean;
}
