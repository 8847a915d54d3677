import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';

@InputType()
export class TakeCertificateNameInput {
  @Field(() => ID)
  @IsUUID()
  credentialId: string;

  @Field({ description: 'The name that was offered: the public name of the holder.' })
  @MaxLength(400)
  name: string;
}
