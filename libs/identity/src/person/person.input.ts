import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, MaxLength } from 'class-validator';

@InputType()
export class SetMyNameInput {
  @Field({ description: 'The name on official papers, at most 120 characters. Only its owner and a board that decides about them see it, unless it is public.' })
  @MaxLength(400)
  legalName: string;

  @IsOptional()
  @Field(() => String, { nullable: true, description: 'The name somebody goes by; the legal name where left out.' })
  @MaxLength(400)
  chosenName?: string | null;

  @IsOptional()
  @Field({ nullable: true, description: 'Which of the two is public: the chosen name unless this says that the legal one is.' })
  @IsBoolean()
  isLegalNamePublic?: boolean;
}
