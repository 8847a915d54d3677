import { Field, ID, InputType } from '@nestjs/graphql';
import { ConsentTermsInput } from '@waymark/credentials';
import { IsUUID } from 'class-validator';

@InputType()
export class LetProgramReadInput extends ConsentTermsInput {
  @Field(() => ID, { description: 'The watch of the program.' })
  @IsUUID()
  watchId: string;
}
