import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LeavingHoldType } from '@waymark/identity';

@ObjectType('CertificateErasure', { description: 'Whether a certificate of the viewer is about to be erased at their wish, and what holds that.' })
export class CertificateErasureType {
  @Field(() => ID)
  credentialId: string;

  @Field(() => Date, { nullable: true, description: 'When it is erased; nothing where nobody asked.' })
  dueAt: Date | null;

  @Field(() => [LeavingHoldType])
  holds: LeavingHoldType[];
}
