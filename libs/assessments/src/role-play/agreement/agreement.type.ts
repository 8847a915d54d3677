import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ isAbstract: true })
class AgreementFigures {
  @Field(() => Int, { description: 'How many pairs of levels the figures rest on; under 30 they move much by chance.' })
  count: number;

  @Field(() => Float, { nullable: true, description: 'Share with the same level, 0 to 1.' })
  exact: number | null;

  @Field(() => Float, { nullable: true, description: 'Weighted kappa, linear weights: 1 is full agreement, 0 is chance.' })
  kappa: number | null;

  @Field(() => Float, { nullable: true, description: 'ICC(2,1), agreement of single ratings.' })
  icc: number | null;
}

@ObjectType({ description: 'Agreement on one criterion.' })
export class CriterionAgreement extends AgreementFigures {
  @Field(() => ID)
  criterionId: string;
}

@ObjectType({ description: 'Agreement of two raters.' })
export class PairAgreement extends AgreementFigures {
  @Field(() => Float, { nullable: true, description: 'Levels by which the first rates higher than the other.' })
  leniency: number | null;

  @Field(() => [CriterionAgreement])
  criteria: CriterionAgreement[];
}

@ObjectType({ description: 'One rater against everybody who rated the same.' })
export class RaterLeniency {
  @Field(() => Int)
  count: number;

  @Field(() => Float, { nullable: true, description: 'Levels by which they rate higher; below 0 is stricter.' })
  leniency: number | null;
}

@ObjectType('Agreement', { description: 'How far two blind raters of the same role-play agree, over one version of a rubric.' })
export class AgreementType extends AgreementFigures {
  @Field(() => [CriterionAgreement])
  criteria: CriterionAgreement[];

  @Field(() => [PairAgreement], { description: 'All pairs for an administrator, their own for a trainer.' })
  pairs: PairAgreement[];

  @Field(() => [RaterLeniency], { description: 'All raters for an administrator, themself for a trainer.' })
  raters: RaterLeniency[];
}

@ObjectType('RatingPolicy', { description: 'How a provider has recordings rated twice.' })
export class RatingPolicyType {
  @Field(() => Int, { description: 'Percent of the recordings that are rated twice.' })
  share: number;

  @Field(() => Int, { description: 'Levels by which two raters may differ before a third one rates.' })
  tolerance: number;
}
