import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { longestDays, mostViews, SharePurpose } from './share.rules';

/** What every consent says, whoever gets it. */
@InputType({ isAbstract: true })
export class ConsentTermsInput {
  @Field(() => SharePurpose)
  purpose: SharePurpose;

  @Field(() => String, { nullable: true, description: 'In words, at most 120 characters; needed where the purpose is another one.' })
  @IsOptional()
  @MaxLength(500)
  purposeWords?: string | null;

  @Field(() => [Int], { description: 'Places in `shareable`, from 0.' })
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  lines: number[];

  @Field({ description: 'Shows the name and version of the rules, too.' })
  showsRules: boolean;

  @Field(() => Int, { description: 'For how many days, 1 to 366.' })
  @Min(1)
  @Max(longestDays)
  days: number;
}

@InputType()
export class ShareDetailInput extends ConsentTermsInput {
  @Field(() => ID)
  @IsUUID()
  credentialId: string;

  @Field({ description: 'For whom, in your words; at most 80 characters.' })
  @MaxLength(300)
  recipient: string;

  @Field(() => Int, { description: 'How often it may be opened, 1 to 100.' })
  @Min(1)
  @Max(mostViews)
  mostViews: number;
}
