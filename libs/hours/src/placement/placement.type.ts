import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@waymark/identity';
import { connectionOf, LocalDateScalar } from '@waymark/platform';

@ObjectType('PlacementSupervisor', { description: 'Who signs the hours of a placement: somebody with an account, or by a link in a mail.' })
export class PlacementSupervisorType {
  @Field(() => ID, { description: 'The person, or the placement where the supervisor has no account.' })
  id: string;

  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'Where the link goes; absent for somebody with an account.' })
  email: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when mails to that address come back; absent while they arrive.' })
  bouncedAt: Date | null;
}

@ObjectType('PlacementViewerCan', { description: 'What the viewer may change about who signs.' })
export class PlacementViewerCanType {
  @Field()
  nameSupervisor: boolean;

  @Field()
  nameAlternate: boolean;
}

@ObjectType('Placement', { description: 'A trainee works at a treatment program under one supervisor.' })
export class PlacementType {
  @Field(() => ID)
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day of work.' })
  startsOn: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of work; open when absent.' })
  endsOn: string | null;

  @Field(() => Int, { description: 'Most minutes that count on one day, over all sites.' })
  dailyCapMinutes: number;

  @Field(() => OrganisationType)
  organisation: OrganisationType;

  @Field(() => PersonType)
  trainee: PersonType;

  @Field(() => Boolean, { description: 'The alternate was asked too, because the supervisor did not answer.' })
  isAlternateAsked: boolean;
}

@ObjectType()
export class PlacementConnection extends connectionOf(PlacementType) {}
