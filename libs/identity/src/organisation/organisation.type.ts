import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { connectionOf } from '@waymark/platform';
import { OrganisationKind } from './organisation.rules';

registerEnumType(OrganisationKind, { name: 'OrganisationKind' });

@ObjectType('Organisation', { description: 'A training provider, treatment program or certification board; or a place outside, where a trainee works.' })
export class OrganisationType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => OrganisationKind)
  kind: OrganisationKind;

  @Field({ description: 'IANA time zone in which its days begin and end.' })
  timeZone: string;
}

@ObjectType('Membership', { description: 'A role that a person holds in one organisation.' })
export class MembershipType {
  @Field(() => ID)
  id: string;

  @Field(() => Role)
  role: Role;

  @Field(() => OrganisationType)
  organisation: OrganisationType;
}

@ObjectType('Member', { description: 'A person as a fellow member sees them.' })
export class MemberType {
  @Field(() => ID)
  id: string;

  @Field(() => Role)
  role: Role;

  @Field()
  startedAt: Date;
}

@ObjectType()
export class MemberConnection extends connectionOf(MemberType) {}
