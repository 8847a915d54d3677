import { Field, Int, ObjectType } from '@nestjs/graphql';
import { cutOf, cutsOf } from '@waymark/platform';

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
export class RolePlayCutType extends cutOf(RolePlayNumbersType) {}

@ObjectType('RolePlayReport', { description: 'Role-plays of a provider that were graded, by what their scenarios train.' })
export class RolePlayReportType extends cutsOf(RolePlayCutType) {
  @Field({ description: 'The same as CSV, safe to open in a spreadsheet.' })
  csv: string;
}
