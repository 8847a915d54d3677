import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AddToRosterInput {
  @Field(() => ID, { description: 'The program that keeps the roster.' })
  @IsUUID()
  organisationId: string;

  @Field({ description: 'The code of the certificate; capitals, spaces and dashes do not matter.' })
  @MaxLength(200)
  code: string;

  @Field(() => String, { nullable: true, description: 'A note of the program, such as a team; at most 80 characters.' })
  @IsOptional()
  @MaxLength(500)
  label?: string | null;
}
