import { Field, ID, InputType } from '@nestjs/graphql';
import { FormId } from '@waymark/platform';
import { IsOptional, IsUUID } from 'class-validator';

@InputType()
export class BuildEvidencePackInput {
  @FormId()
  id: string;

  @Field(() => ID, { nullable: true, description: 'The case on which a reviewer asks; left out for one\'s own record.' })
  @IsOptional()
  @IsUUID()
  applicationId?: string | null;
}
