import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { QueueTab } from './queue.rules';

@ArgsType()
export class ApplicationQueueArgs {
  @Field(() => QueueTab)
  tab: QueueTab;

  @Field({ defaultValue: false, description: 'Also what other reviewers have taken.' })
  isEverybodys: boolean;
}

@InputType()
export class AssignApplicationInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => ID, { description: 'A reviewer of the same board who may judge the applicant.' })
  reviewerId: string;
}
