import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';

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
