import { Type } from 'class-transformer';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';

@InputType()
export class ProgramTextInput {
  @Field({ description: 'In English; empty where it is not written.' })
  @MaxLength(2000)
  en: string;

  @Field({ description: 'In Spanish; empty where it is not written.' })
  @MaxLength(2000)
  es: string;
}

@InputType()
export class StateProfileInput {
  @Field(() => ID)
  @IsUUID()
  organisationId: string;

  @Field({ description: 'Everybody can open the page.' })
  @IsBoolean()
  isPublic: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  phone?: string | null;

  @Field({ description: 'What the program is; at most 600 characters.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  about: ProgramTextInput;

  @Field({ description: 'How peer support and clinical care work together; at most 600 characters.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  policy: ProgramTextInput;

  @Field({ description: 'The role of whoever supervises peer support.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  supervisorRole: ProgramTextInput;

  @Field({ description: 'The languages in which support is offered. At most 600 characters.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  languages: ProgramTextInput;

  @Field({ description: 'When the program is open. At most 600 characters.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  openHours: ProgramTextInput;

  @Field({ description: 'How long people usually wait for a first talk. At most 600 characters.' })
  @ValidateNested()
  @Type(() => ProgramTextInput)
  usualWait: ProgramTextInput;

  @Field(() => Int, { nullable: true, description: 'Months after treatment for which somebody can keep a mentor, 0 to 120.' })
  @IsOptional()
  @IsInt()
  offerMonths?: number | null;
}
