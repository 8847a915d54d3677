import { Activity, Served } from '@waymark/hours';
import { addDays, DomainCode, localDateAt } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import { DemoTrainee, supervision } from './hours';
import type { Work } from './hours';
import type { DemoWorld } from './world';

type Week = Omit<Work, 'on'>;

// One piece of work a week: what families ask a program for, with some that nobody said more about.
const weeks: readonly Week[] = [
  { activity: Activity.GROUP_FACILITATION, domain: DomainCode.RECOVERY_WELLNESS, minutes: 90, note: 'Evening group. Topic: a calm weekend.' },
  { activity: Activity.ONE_TO_ONE, domain: DomainCode.MENTORING_EDUCATION, minutes: 60, note: 'First weeks here: how the days go.', served: Served.NEWCOMER },
  { activity: Activity.COMMUNITY_LINKAGE, domain: DomainCode.ADVOCACY, minutes: 75, note: 'Found a meeting near home.', served: Served.AFTERCARE },
  { activity: Activity.RECOVERY_PLANNING, domain: DomainCode.RECOVERY_WELLNESS, minutes: 60, note: 'Wrote the next steps of a plan together.' },
  { activity: Activity.ONE_TO_ONE, domain: DomainCode.MENTORING_EDUCATION, minutes: 45, note: 'Listened after a hard week.' },
];

/** So many work like this at the program that its page tells numbers, and nobody's own. */
export async function seedMentors(world: DemoWorld): Promise<void> {
  const today = localDateAt(world.app.get(CtxFactory).create().now, world.organisations.program.timeZone);
  for (const [index, person] of world.people.mentors.entries()) {
    const back = (week: number) => addDays(today, -7 * (weeks.length + 1 - week) - index);
    const trainee = await DemoTrainee.place(world, person, back(-1));
    const work = weeks.map((week, at) => ({ on: back(at), ...week, minutes: week.minutes + 15 * index }));
    await trainee.sendAndSign([...work, { on: back(weeks.length - 1), minutes: 30, ...supervision }]);
  }
}
