import { PeerRole, PracticeFormat } from '@waymark/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@waymark/platform';
import { Family } from './scenario.rules';
import { TextInBothType } from './text.type';

registerEnumType(Family, { name: 'ScenarioFamily', description: 'What a scenario trains.' });

@ObjectType('ScenarioTexts', { description: 'The words of a scenario in both languages, for its authors.' })
export class ScenarioTextsType {
  @Field(() => TextInBothType)
  title: TextInBothType;

  @Field(() => TextInBothType)
  brief: TextInBothType;

  @Field(() => TextInBothType)
  actorScript: TextInBothType;

  @Field(() => TextInBothType)
  assessorGuide: TextInBothType;
}

@ObjectType('Scenario', { description: 'A situation that is played and graded: one version, which never changes.' })
export class ScenarioType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The same for all versions of one scenario.' })
  code: string;

  @Field(() => Int)
  version: number;

  @Field(() => Family, { description: 'Scenarios of one family train the same skill.' })
  family: Family;

  @Field(() => [PracticeFormat])
  formats: PracticeFormat[];

  @Field(() => [PeerRole])
  roles: PeerRole[];

  @Field(() => Int, { description: 'How long it usually takes.' })
  minutes: number;

  @Field(() => Date, { nullable: true, description: 'Since when it is drawn no more.' })
  retiredAt: Date | null;
}

@ObjectType()
export class ScenarioConnection extends connectionOf(ScenarioType) {}
