import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';

@InputType()
export class OpenPlacementInput {
  @Field(() => ID, { description: 'The treatment program where the work is done.' })
  @IsUUID()
  organisationId: string;

  @Field({ description: 'Address of the account of the trainee.' })
  @MaxLength(320)
  traineeEmail: string;

  @Field(() => ID, { nullable: true, description: 'A supervisor of the program; yourself where left out.' })
  @IsOptional()
  @IsUUID()
  supervisorId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day of work.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of work; open where left out.' })
  endsOn?: string | null;

  @Field(() => Int, { description: 'Most minutes that count on one day, over all sites.' })
  @Min(5)
  @Max(1440)
  dailyCapMinutes: number;
}
