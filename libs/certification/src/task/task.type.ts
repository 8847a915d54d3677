import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { TaskKind, TaskState } from './task.rules';

registerEnumType(TaskKind, { name: 'TaskKind' });
registerEnumType(TaskState, { name: 'TaskState' });

@ObjectType('Task', { description: 'One row of the task list, with a page of its own.' })
export class TaskType {
  @Field(() => ID, { description: 'The id of a requirement, `name`, `fee-<id>` or `send`.' })
  id: string;

  @Field(() => TaskKind)
  kind: TaskKind;

  @Field(() => TaskState)
  state: TaskState;

  @Field(() => String, { nullable: true })
  whoseTurn: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  since: string | null;

  @Field(() => [String], { description: 'The codes of the sentence, paper or fee that it is about.' })
  codes: string[];
}
