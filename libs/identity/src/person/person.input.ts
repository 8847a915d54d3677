import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

@InputType()
export class SetMyNameInput {
  @Field({ description: 'The name on official papers, at most 120 characters.' })
  @MaxLength(400)
  legalName: string;

  @IsOptional()
  @Field(() => String, { nullable: true, description: 'What people call you; the legal name where left out.' })
  @MaxLength(400)
  chosenName?: string | null;
}
