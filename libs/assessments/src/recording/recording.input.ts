import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { RecordingKind } from './recording.rules';

@InputType()
export class SelfRatingInput {
  @Field(() => ID)
  @IsUUID()
  criterionId: string;

  @Field(() => Int, { description: '1 to 4.' })
  level: number;
}

@InputType()
export class SendRecordingInput {
  @Field(() => ID, { description: 'A UUID made with the take: sending it again changes nothing.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  scenarioId: string;

  @Field(() => ID, { description: 'The file that was uploaded to `/uploads` for the purpose `recording`.' })
  @IsUUID()
  fileId: string;

  @Field(() => RecordingKind)
  kind: RecordingKind;

  @Field(() => Int)
  seconds: number;

  @Field(() => [Int], { description: 'Seconds that were marked while recording; at most 100.' })
  @ArrayMaxSize(100)
  @Min(0, { each: true })
  marks: number[];

  @Field({ description: 'The practice partner knows who hears it and said yes.' })
  hasPartnerConsent: boolean;

  @Field(() => [SelfRatingInput])
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SelfRatingInput)
  selfRatings: SelfRatingInput[];

  @Field(() => String, { nullable: true, description: 'What the trainee would try next time; at most 500 characters.' })
  @IsOptional()
  @MaxLength(500)
  tryNext?: string | null;
}
