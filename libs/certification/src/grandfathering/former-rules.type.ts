import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { TrackType } from '../transfer/transfer.type';

@ObjectType('GrandfatheringClause', { description: 'Why somebody may still apply under rules that are no longer in force.' })
export class GrandfatheringClauseType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Where the clause comes from.' })
  source: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day, at the board, on which an application may be opened; nothing without end.' })
  until: string | null;
}

@ObjectType('FormerRules', { description: 'An earlier version of a scheme that the viewer may still apply under.' })
export class FormerRulesType {
  @Field(() => ID)
  schemeId: string;

  @Field()
  version: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which these rules held.' })
  effectiveFrom: string;

  @Field(() => [GrandfatheringClauseType])
  clauses: GrandfatheringClauseType[];

  @Field(() => [TrackType], { description: 'The ways that an application may take, the first step first.' })
  tracks: TrackType[];
}
