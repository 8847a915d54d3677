import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';

@InputType()
export class RecordEngagementInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field(() => Int, { description: 'Seconds that the page was visible and in use since its last beat. The server counts at most 120 of them, and never more than the clock on its wall.' })
  @Min(0)
  @Max(86_400)
  activeSeconds: number;
}

@InputType()
export class AnswerCheckInput {
  @Field(() => ID)
  @IsUUID()
  stepId: string;

  @Field(() => ID, { nullable: true, description: 'The chosen option; left out for "I am not sure".' })
  @IsOptional()
  @MaxLength(40)
  optionId?: string | null;
}
