import { randomUUID } from 'node:crypto';
import { Activity, HoursColumn, HoursEntry, HoursImportService, HoursService, HoursSigningService, HoursToSignService, PlacementService, Served } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { addDays, DomainCode, localDateAt, PracticeFormat } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import type { DemoWorld } from './world';

export interface Work {
  readonly on: LocalDate;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly note: string;
  /** The usual one of the activity where it is left out. */
  readonly format?: PracticeFormat;
  /** With whom, where they said it. */
  readonly served?: Served;
}

type Kind = Pick<Work, 'activity' | 'domain' | 'note' | 'format' | 'served'>;

const kinds: readonly Kind[] = [
  { activity: Activity.GROUP_FACILITATION, domain: DomainCode.RECOVERY_WELLNESS, note: 'Wellness group. Topic: sleep and rest.' },
  { activity: Activity.ONE_TO_ONE, domain: DomainCode.MENTORING_EDUCATION, note: 'Shared my own path and listened.', format: PracticeFormat.ONLINE, served: Served.NEWCOMER },
  { activity: Activity.ADVOCACY_NAVIGATION, domain: DomainCode.ADVOCACY, note: 'Went along to the housing office.' },
  { activity: Activity.RECOVERY_PLANNING, domain: DomainCode.RECOVERY_WELLNESS, note: 'Wrote the next steps of a plan together.' },
  { activity: Activity.DOCUMENTATION, domain: DomainCode.ETHICAL_RESPONSIBILITY, note: 'Notes of the week.' },
];
export const supervision: Kind = { activity: Activity.SUPERVISION_INDIVIDUAL, domain: DomainCode.ETHICAL_RESPONSIBILITY, note: 'Boundaries, and what to do when a person is in crisis.' };

const kindAt = (index: number): Kind => kinds[index % kinds.length] ?? supervision;
// Late in the afternoon in Chicago, after the work of that day.
const evening = (on: LocalDate): Date => new Date(`${on}T23:30:00.000Z`);

/** One trainee, placed with the demonstration's supervisor, who logs, sends and is signed. */
export class DemoTrainee {
  constructor(
    private readonly world: DemoWorld,
    private readonly person: Person,
    private readonly placementId: string,
  ) {}

  static async place(world: DemoWorld, person: Person, startsOn: LocalDate): Promise<DemoTrainee> {
    const input = { organisationId: world.organisations.program.id, traineeEmail: person.email, startsOn, endsOn: null, dailyCapMinutes: 480 };
    const placement = await world.as(world.people.supervisor, evening(startsOn), (ctx) => world.app.get(PlacementService).open(ctx, input));
    return new DemoTrainee(world, person, placement.id);
  }

  async send(work: readonly Work[]): Promise<string[]> {
    const service = this.world.app.get(HoursService);
    const ids: string[] = [];
    for (const { on, ...what } of work) {
      const input = { id: randomUUID(), isNoteVouched: false, placementId: this.placementId, workedOn: on, startTime: what.activity === supervision.activity ? '09:00' : '12:30', ...what };
      ids.push((await this.world.as(this.person, evening(on), (ctx) => service.log(ctx, input))).id);
    }
    await this.world.as(this.person, evening(work.at(-1)?.on ?? ''), (ctx) => service.send(ctx, ids));
    return ids;
  }

  async sendAndSign(work: readonly Work[]): Promise<void> {
    await this.sign(await this.send(work), evening(work.at(-1)?.on ?? ''));
  }

  /** Days from an old spreadsheet, brought at once and signed. */
  async bringAndSign(days: readonly LocalDate[], on: LocalDate): Promise<void> {
    const columns = [HoursColumn.DAY, HoursColumn.START, HoursColumn.HOURS];
    const rows = days.map((day, index) => ({ line: index + 2, cells: [day, '9:00 AM', index % 2 === 0 ? '1:30' : '2:00'] }));
    const file = { columns, rows, placementId: this.placementId, activity: Activity.OUTREACH, domain: DomainCode.MENTORING_EDUCATION, withoutNotes: false };
    const ids = await this.world.as(this.person, evening(on), async (ctx) => {
      const { id: importId } = await this.world.app.get(HoursImportService).run(ctx, { ...file, id: randomUUID(), expected: rows.length });
      return (await this.world.app.get(HoursService).send(ctx, (await ctx.tx.findBy(HoursEntry, { importId })).map(({ id }) => id))).map(({ id }) => id);
    });
    await this.sign(ids, evening(on));
  }

  private async sign(ids: readonly string[], sentAt: Date): Promise<void> {
    const [signing, waiting] = [this.world.app.get(HoursSigningService), this.world.app.get(HoursToSignService)];
    const at = new Date(sentAt.getTime() + 20 * 60_000);
    await this.world.as(this.world.people.supervisor, at, async (ctx) => {
      const items = (await waiting.groups(ctx)).flatMap((group) => group.items).filter(({ entry }) => ids.includes(entry.id));
      const sign = items.map(({ entry, contentHash }) => ({ id: entry.id, contentHash }));
      return signing.decide(ctx, { sign, return: [], attestation: signing.attestation(ctx) });
    });
  }
}

const series = (days: readonly LocalDate[], minutes: Minutes): Work[] => days.map((on, index) => ({ on, minutes, ...kindAt(index) }));

/** Twelve weeks: 19:15 of work and 2:00 of supervision signed, eight entries waiting, so that one batch of signatures finishes her. The new trainee has a place and no hours yet. */
async function almostDone(world: DemoWorld): Promise<void> {
  const today = localDateAt(world.app.get(CtxFactory).create().now, world.organisations.program.timeZone);
  const back = (days: number) => addDays(today, -days);
  const trainee = await DemoTrainee.place(world, world.people.trainee, back(85));
  for (const part of [[83, 76, 69, 62], [55, 48, 41, 34], [27, 20, 13]]) {
    await trainee.sendAndSign([...series(part.map(back), 105), { on: back(part.at(-1) ?? 13), minutes: 40, ...supervision }]);
  }
  await trainee.send(series([10, 9, 8, 6, 5, 4, 3, 2].map(back), 60));
  await DemoTrainee.place(world, world.people.newTrainee, back(7));
}

/** Whoever is ready finished in the first weeks of the year, with 20 to 27 hours. */
async function finished(world: DemoWorld): Promise<void> {
  for (const [index, holder] of world.people.ready.entries()) {
    const trainee = await DemoTrainee.place(world, holder, world.story.on('2026-01-19'));
    const days = ['2026-01-20', '2026-01-22', '2026-01-27', '2026-01-29', '2026-02-03', '2026-02-05'].map((day) => world.story.on(day));
    const work = series(days, 205 + index * 5);
    const talks = ['2026-01-23', '2026-02-06'].map((day) => ({ on: world.story.on(day), minutes: 60, ...supervision }));
    await trainee.sendAndSign([...work, ...talks]);
    // After the last day of the supervisor's own certificate: a reviewer sees it beside the case.
    // Written down weeks later, all on one day: a reviewer sees that, too.
    if (holder === world.people.applicants[1]) await trainee.bringAndSign([2, 3, 5, 9, 10, 12, 16, 17, 19, 23].map((day) => world.story.on(`2026-03-${String(day).padStart(2, '0')}`)), world.story.on('2026-04-20'));
    if (holder === world.people.applicants[0]) await trainee.sendAndSign(series(['2026-10-13', '2026-10-15'].map((day) => world.story.on(day)), 90));
  }
}

export async function seedHours(world: DemoWorld): Promise<void> {
  await almostDone(world);
  await finished(world);
}
