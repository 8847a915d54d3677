import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import type { Locale } from '@waymark/kernel';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType({ description: 'Somebody without an account who signs from a link in a mail.' })
export class NamedSupervisorInput {
  @Field({ description: 'As they sign.' })
  @MaxLength(240)
  name: string;

  @Field({ description: 'Where the link goes, once a week while something waits.' })
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'The language of the messages: `en` or `es`.' })
  @IsIn(['en', 'es'])
  locale: Locale;
}

@InputType({ description: 'A place that is not on the platform.' })
export class OutsidePlaceInput {
  @Field({ description: 'As people call it; at most 120 characters.' })
  @MaxLength(240)
  name: string;

  @Field({ description: 'IANA zone by which its days begin and end.' })
  @MaxLength(60)
  timeZone: string;
}

@InputType()
export class OpenPlacementInput {
  @Field(() => ID, { nullable: true, description: 'The treatment program where the work is done.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @Field(() => OutsidePlaceInput, { nullable: true, description: 'In place of `organisationId`: a place that is not here, under a supervisor without an account.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OutsidePlaceInput)
  place?: OutsidePlaceInput | null;

  @Field({ description: 'Address of the account of the trainee.' })
  @MaxLength(320)
  traineeEmail: string;

  @Field(() => ID, { nullable: true, description: 'A supervisor of the program; yourself where nobody is named.' })
  @IsOptional()
  @IsUUID()
  supervisorId?: string | null;

  @Field(() => NamedSupervisorInput, { nullable: true, description: 'A supervisor without an account, in place of `supervisorId`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NamedSupervisorInput)
  supervisor?: NamedSupervisorInput | null;

  @Field(() => LocalDateScalar, { description: 'First day of work.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of work; open where left out.' })
  endsOn?: string | null;

  @Field(() => Int, { description: 'Most minutes that count on one day, over all sites.' })
  @Min(5)
  @Max(1440)
  dailyCapMinutes: number;
}
