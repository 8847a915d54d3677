import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { FormId } from '../data/made-before';
import { ThreadKind } from './thread.rules';

@InputType()
export class WriteMessageInput {
  @FormId()
  id: string;

  @Field(() => ThreadKind)
  kind: ThreadKind;

  @Field(() => ID)
  @IsUUID()
  recordId: string;

  @Field({ description: 'At most 1000 letters.' })
  @MaxLength(8000)
  body: string;

  @Field({ description: 'Names in it are of nobody whom the writer supports.' })
  isVouched: boolean;
}
