import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RosterCheckType } from '../roster/roster.type';
import { RosterImportMode, RosterImportProblem, RosterImportStage, RosterRowOutcome } from './roster-import.rules';

registerEnumType(RosterImportMode, {
  name: 'RosterImportMode',
  description: 'What is done with a list.',
  valuesMap: { ADD: { description: 'Add who is missing and update notes.' }, MATCH: { description: 'The same, and take off who is not in the list.' } },
});
registerEnumType(RosterImportStage, {
  name: 'RosterImportStage',
  description: 'Where a list stands.',
  valuesMap: {
    SENDING: { description: 'Some of its rows are not here yet.' },
    STOPPED: { description: 'Not all of it was looked up: `problem` says why.' },
    READY: { description: 'Looked up, and waiting for a person to say what is done with it.' },
    APPLIED: { description: 'On the roster; its rows are gone.' },
  },
});
registerEnumType(RosterImportProblem, { name: 'RosterImportProblem', description: 'Why a list stopped, by the error code that says the same.' });
registerEnumType(RosterRowOutcome, {
  name: 'RosterRowOutcome',
  description: 'What came of a row of a list. Unknown, misspelt and withheld are one answer: `NOT_FOUND`.',
  valuesMap: { UNREADABLE: { description: 'Neither a code nor a number.' }, NAME_MISSING: { description: 'A number needs the printed name beside it.' }, LABEL_TOO_LONG: { description: 'The note has more than 80 characters.' } },
});

@ObjectType('RosterRow', { description: 'A row of a list that a program brings to its roster, checked at this very moment.' })
export class RosterRowType {
  @Field(() => Int)
  line: number;

  @Field(() => String, { nullable: true, description: 'As it was sent; nothing once the certificate is found.' })
  certificate: string | null;

  @Field(() => String, { nullable: true, description: 'As it was sent; nothing once the certificate is found.' })
  holderName: string | null;

  @Field(() => String, { nullable: true })
  label: string | null;

  @Field(() => RosterRowOutcome)
  outcome: RosterRowOutcome;

  @Field({ description: 'The certificate is on the roster already.' })
  isOnRoster: boolean;

  @Field(() => RosterCheckType, { nullable: true, description: 'How the certificate stands; nothing where none was found.' })
  check: RosterCheckType | null;
}

@ObjectType('RosterImport', { description: 'A list that a program brings to its roster.' })
export class RosterImportType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'How many rows it has.' })
  total: number;

  @Field(() => Int, { description: 'How many of them are here.' })
  arrived: number;

  @Field(() => Int, { description: 'How many of them were looked up.' })
  looked: number;

  @Field(() => RosterImportProblem, { nullable: true })
  problem: RosterImportProblem | null;

  @Field(() => Date, { nullable: true, description: 'Nothing until it is applied; then its rows are gone.' })
  appliedAt: Date | null;

  @Field(() => RosterImportMode, { nullable: true })
  mode: RosterImportMode | null;

  @Field(() => Int, { nullable: true })
  added: number | null;

  @Field(() => Int, { nullable: true, description: 'How many got another note.' })
  noted: number | null;

  @Field(() => Int, { nullable: true })
  removed: number | null;
}
