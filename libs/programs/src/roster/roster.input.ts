import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class AddToRosterInput {
  @Field(() => ID, { nullable: true, description: 'The program that keeps the roster; need not be named by the staff of one program, nor by its keys.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @Field({ description: 'The code of the certificate; capitals, spaces and dashes do not matter.' })
  @MaxLength(200)
  code: string;

  @Field(() => String, { nullable: true, description: 'A note of the program, such as a team; at most 80 characters.' })
  @IsOptional()
  @MaxLength(500)
  label?: string | null;
}
