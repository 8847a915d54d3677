import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import { Outcome } from './correction.rules';

registerEnumType(Outcome, { name: 'CorrectionOutcome', description: 'What a corrected key does to a result. Nothing is ever taken away.' });

@InputType()
export class KeyCorrectionInput {
  @Field(() => ID, { description: 'The version of the item: `BankItem.versions`.' })
  @IsUUID()
  versionId: string;

  @Field({ description: 'True drops the item: everybody gets its point.' })
  acceptsAll: boolean;

  @Field(() => [[ID]], { description: 'Each inner list is one answer that is right, written as in `Question.chosen`.' })
  @ArrayMaxSize(24)
  accepted: string[][];
}

@InputType()
export class ApplyCorrectionInput extends KeyCorrectionInput {
  @Field({ description: 'Of the preview that was seen; another one is refused with STALE_VERSION.' })
  @MaxLength(64)
  digest: string;

  @Field()
  @MaxLength(2000)
  reason: string;
}

@ObjectType('CorrectionChange', { description: 'One attempt that a corrected key touches.' })
export class CorrectionChangeType {
  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => Int)
  scoreBefore: number;

  @Field(() => Int, { description: 'What the new key gives; where the outcome is KEPT, the score before stands.' })
  scoreAfter: number;
}

@ObjectType('CorrectionPreview', { description: 'Who changes, before anything does.' })
export class CorrectionPreviewType {
  @Field()
  digest: string;

  @Field(() => Int, { description: 'From not passed to passed.' })
  nowPassed: number;

  @Field(() => Int, { description: 'A higher score on the same side.' })
  raised: number;

  @Field(() => Int, { description: 'The new key gives less; the result stands.' })
  kept: number;
}
