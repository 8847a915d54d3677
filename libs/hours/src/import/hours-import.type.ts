import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '@waymark/platform';
import { Activity } from '../entry/activity.rules';
import { ImportOutcome } from './hours-import.rules';

registerEnumType(ImportOutcome, { name: 'ImportOutcome', description: 'What comes of a row: a new draft, nothing because the same work is in the log already, or nothing because a rule says no.' });

@ObjectType('HoursImportRow', { description: 'What comes of a row of a file with hours.' })
export class HoursImportRowType {
  @Field(() => Int)
  line: number;

  @Field(() => ImportOutcome)
  outcome: ImportOutcome;

  @Field(() => LocalDateScalar, { nullable: true, description: 'As it was read; nothing where it could not be.' })
  workedOn: string | null;

  @Field(() => String, { nullable: true })
  startTime: string | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => Activity, { nullable: true })
  activity: Activity | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the rule that says no: one of `ErrorCode`.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence of that rule, in the language of the person.' })
  problem: string | null;

  @Field(() => String, { nullable: true, description: 'The word of the file that is not known, where that is the problem.' })
  unknown: string | null;
}

@ObjectType('HoursImportPreview', { description: 'What an import would do. Nothing of it is kept.' })
export class HoursImportPreviewType {
  @Field(() => Int)
  added: number;

  @Field(() => Int, { description: 'Minutes of the entries that would be added.' })
  minutes: number;

  @Field(() => Int)
  alreadyThere: number;

  @Field(() => Int)
  refused: number;

  @Field(() => [HoursImportRowType])
  rows: HoursImportRowType[];
}

@ObjectType('HoursImport', { description: 'A file that was brought into the log.' })
export class HoursImportType {
  @Field(() => ID)
  id: string;

  @Field()
  madeAt: Date;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  alreadyThere: number;

  @Field(() => Int)
  refused: number;
}

@ObjectType('HoursImportUndo', { description: 'How an import was taken back.' })
export class HoursImportUndoType {
  @Field()
  undoneAt: Date;

  @Field(() => Int, { description: 'Drafts that went.' })
  discarded: number;

  @Field(() => Int, { description: 'Entries that had been sent: they stay.' })
  kept: number;
}

@ObjectType()
export class HoursImportConnection extends connectionOf(HoursImportType) {}
