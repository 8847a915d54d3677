import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalDateScalar } from '@waymark/platform';
import { IrregularityKind } from './irregularity.rules';

registerEnumType(IrregularityKind, {
  name: 'IrregularityKind',
  description: 'What about hours is worth a question. Each can have a good reason.',
  valuesMap: {
    LOGGED_TOGETHER: { description: 'Many entries written down on one day for work of more than two weeks before.' },
    SAME_EACH_TIME: { description: 'Nearly all work begins at the same minute and lasts as long.' },
    ROUND_WEEKS: { description: 'Nearly all weeks come to the same whole number of hours.' },
    AT_NIGHT: { description: 'Groups, meetings or supervision that began between midnight and five.' },
    LONG_DAY: { description: 'More than 16 hours on one day.' },
    LONG_WEEK: { description: 'More than 60 hours in one week.' },
    DURING_EXAM: { description: 'Work while the same person sat an exam.' },
    SIGNED_UNSEEN: { description: 'Many entries signed within a minute of being sent.' },
    SIGNED_MONTHS: { description: 'More than 60 days of work signed in one act.' },
    LONGER_SINCE: { description: 'Corrections after a signature that made the work longer.' },
  },
});

@ObjectType('TracedWork', { description: 'A signed entry, and how it came to be.' })
export class TracedWorkType {
  @Field(() => ID)
  entryId: string;

  @Field(() => LocalDateScalar)
  workedOn: string;

  @Field({ description: '`HH:MM` on a clock at the site.' })
  startTime: string;

  @Field(() => Int)
  minutes: number;

  @Field({ description: 'What was done.' })
  activity: string;

  @Field({ description: 'When it was written down.' })
  loggedAt: Date;

  @Field({ description: 'It was brought from a file.' })
  isFromFile: boolean;

  @Field()
  signedAt: Date;

  @Field({ description: 'As they signed.' })
  signerName: string;
}

@ObjectType('Irregularity', { description: 'Something about signed hours that a reviewer may want to ask about. It refuses nothing.' })
export class IrregularityType {
  @Field(() => IrregularityKind)
  kind: IrregularityKind;

  @Field(() => Int, { description: 'How many entries.' })
  count: number;

  @Field(() => Int, { description: 'Minutes of all of them together.' })
  minutes: number;

  @Field(() => LocalDateScalar, { description: 'The day of the first work.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'The day of the last work.' })
  to: string;

  @Field(() => [TracedWorkType], { description: 'Oldest work first, at most 100.' })
  entries: TracedWorkType[];
}
