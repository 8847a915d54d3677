import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Disclosure, PeerRole, PracticeFormat } from '@waymark/kernel';

@ObjectType('RolePlayNumbers')
export class RolePlayNumbersType {
  @Field(() => Int, { description: 'People who played them.' })
  people: number;

  @Field(() => Int, { description: 'Role-plays with a released grade; a correction takes the place of what it corrects.' })
  graded: number;

  @Field(() => Int)
  passed: number;
}

@ObjectType('RolePlayCut', { description: 'Graded role-plays of one format or one role. One whose scenario carries several counts in each.' })
export class RolePlayCutType {
  @Field(() => PracticeFormat, { nullable: true })
  format: PracticeFormat | null;

  @Field(() => PeerRole, { nullable: true })
  role: PeerRole | null;

  @Field(() => Disclosure)
  disclosure: Disclosure;

  @Field(() => RolePlayNumbersType, { nullable: true, description: 'Nothing where people could be guessed.' })
  numbers: RolePlayNumbersType | null;
}

@ObjectType('RolePlayReport', { description: 'Role-plays of a provider that were graded, by what their scenarios train.' })
export class RolePlayReportType {
  @Field(() => RolePlayCutType)
  all: RolePlayCutType;

  @Field(() => [RolePlayCutType], { description: 'The four formats.' })
  byFormat: RolePlayCutType[];

  @Field(() => [RolePlayCutType], { description: 'The four roles.' })
  byRole: RolePlayCutType[];

  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
