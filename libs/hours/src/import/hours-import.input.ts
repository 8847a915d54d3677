import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { DomainCode } from '@waymark/kernel';
import { FormId } from '@waymark/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Activity } from '../entry/activity.rules';
import { MOST_ROWS } from './hours-import.rules';
import { HoursColumn } from './import-row.rules';

registerEnumType(HoursColumn, { name: 'HoursColumn', description: 'What a column of a file with hours holds. A length comes as `HOURS` (`1:30` or `1.5`), as `MINUTES`, or from `START` and `END`.' });

@InputType({ description: 'A row of a file with hours, as it stands there.' })
export class HoursImportRowInput {
  @Field(() => Int, { description: 'Where it stands in the file, from 1, as a spreadsheet counts.' })
  @Min(1)
  @Max(1_000_000)
  line: number;

  @Field(() => [String], { description: 'One cell a column, in the order of `columns`.' })
  @ArrayMaxSize(11)
  @MaxLength(2000, { each: true })
  cells: string[];
}

@InputType({ description: 'A file with hours, read on the device.' })
export class HoursFileInput {
  @Field(() => [HoursColumn], { description: 'What the cells of a row hold; of each kind at most one. A day and a length must be among them.' })
  @ArrayMaxSize(11)
  columns: HoursColumn[];

  @Field(() => [HoursImportRowInput], { description: `At most ${MOST_ROWS} rows.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => HoursImportRowInput)
  rows: HoursImportRowInput[];

  @Field(() => ID, { description: 'Where the work was done, for rows that name no place.' })
  @IsUUID()
  placementId: string;

  @Field(() => String, { nullable: true, description: 'When work began, `HH:MM`, for rows that say nothing; the next one of that day begins when it ended.' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startTime?: string | null;

  @Field(() => Activity, { nullable: true, description: 'What was done, for rows that say nothing.' })
  activity?: Activity | null;

  @Field(() => DomainCode, { nullable: true, description: 'What it was about, for rows that say nothing.' })
  domain?: DomainCode | null;

  @Field({ defaultValue: false, description: 'Leaves out all notes.' })
  withoutNotes: boolean;
}

@InputType({ description: 'A file to bring into the log.' })
export class ImportHoursInput extends HoursFileInput {
  @FormId()
  id: string;

  @Field(() => Int, { description: 'How many entries the preview said it adds.' })
  expected: number;
}
