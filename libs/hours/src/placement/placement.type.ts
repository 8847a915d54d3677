import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OrganisationType, PersonType } from '@waymark/identity';
import { connectionOf, LocalDateScalar } from '@waymark/platform';

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

  @Field(() => PersonType)
  supervisor: PersonType;
}

@ObjectType()
export class PlacementConnection extends connectionOf(PlacementType) {}
