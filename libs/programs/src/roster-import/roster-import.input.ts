import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { mostRows, RosterImportMode, rowsAtOnce } from './roster-import.rules';

@InputType()
export class RosterRowInput {
  @Field(() => Int, { description: 'Where the row stands in the file, from 1; a header counts.' })
  @Min(1)
  @Max(mostRows + 1)
  line: number;

  @Field({ description: 'The code of the certificate, or its number.' })
  @MaxLength(200)
  certificate: string;

  @Field(() => String, { nullable: true, description: 'The name that is printed on it: needed beside a number.' })
  @IsOptional()
  @MaxLength(200)
  holderName?: string | null;

  @Field(() => String, { nullable: true, description: 'A note of the program, such as a team; empty leaves the note that is there alone.' })
  @IsOptional()
  @MaxLength(500)
  label?: string | null;
}

@InputType()
export class SendRosterRowsInput {
  @Field(() => ID, { description: 'Made by the client, a UUID: the same import sent twice is one.' })
  @IsUUID()
  importId: string;

  @Field(() => ID, { description: 'The program that keeps the roster.' })
  @IsUUID()
  organisationId: string;

  @Field(() => Int, { description: 'How many rows the whole list has, 1 to 10,000: it is looked up once all of them are here.' })
  @Min(1)
  @Max(mostRows)
  total: number;

  @Field(() => [RosterRowInput], { description: 'At most 500 at a time. A row that is here already stays as it is.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(rowsAtOnce)
  @ValidateNested({ each: true })
  @Type(() => RosterRowInput)
  rows: RosterRowInput[];
}

@InputType()
export class MendRosterRowInput {
  @Field(() => ID)
  @IsUUID()
  importId: string;

  @Field(() => RosterRowInput)
  @ValidateNested()
  @Type(() => RosterRowInput)
  row: RosterRowInput;
}

@InputType()
export class ApplyRosterImportInput {
  @Field(() => ID)
  @IsUUID()
  importId: string;

  @Field(() => RosterImportMode)
  @IsEnum(RosterImportMode)
  mode: RosterImportMode;

  @Field(() => Int, { defaultValue: 0, description: 'How many people were shown as leaving; a match that would take off others is refused.' })
  @Min(0)
  leaving: number;
}
