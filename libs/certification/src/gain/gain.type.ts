import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('KeptOut', { description: 'Minutes that a rule keeps out.' })
export class KeptOutType {
  @Field()
  rule: string;

  @Field(() => Int)
  minutes: number;
}

@ObjectType('RequirementGain', { description: 'What an entry does for one requirement.' })
export class RequirementGainType {
  @Field(() => String)
  id: string;

  @Field()
  name: string;

  @Field(() => Int, { description: 'Minutes that would count.' })
  counts: number;

  @Field(() => [KeptOutType])
  keptOut: KeptOutType[];
}

@ObjectType('SchemeGain', { description: 'What an entry does under the scheme of a running application.' })
export class SchemeGainType {
  @Field(() => ID)
  applicationId: string;

  @Field()
  title: string;

  @Field(() => [RequirementGainType], { description: 'Those that ask for such work; none where the scheme asks for other work.' })
  requirements: RequirementGainType[];
}
