import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Competency', { description: 'Something that a peer worker can be seen to do.' })
export class CompetencyType {
  @Field(() => ID, { description: '`C4.2`: the second of the fourth category.' })
  code: string;
}

@ObjectType('CompetencyEvidence', { description: 'One finished step that trains a competency.' })
export class CompetencyEvidenceType {
  @Field(() => ID)
  stepId: string;

  @Field()
  title: string;

  @Field({ description: 'Title of the course.' })
  course: string;

  @Field()
  doneAt: Date;
}

@ObjectType('CompetencyCategory', { description: 'One of the 12 categories of the SAMHSA core competencies for peer workers (2015).' })
export class CompetencyCategoryType {
  @Field(() => ID)
  code: string;

  @Field(() => [CompetencyType])
  competencies: CompetencyType[];
}
