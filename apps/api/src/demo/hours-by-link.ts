import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Activity, HoursService, PlacementService, WeeklyMessageService } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { addDays, DomainCode, found, localDateAt } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';
import { CtxFactory, noteBounce, Worker } from '@waymark/platform';
import type { DemoWorld } from './world';

type NamedSupervisor = Readonly<Record<'name' | 'email', string>> & { readonly locale: Locale };

const maria = { name: 'Maria Ortiz', email: 'maria.ortiz@clinic.example', locale: 'en' } as const;
const grace = { name: 'Grace Okafor', email: 'grace.okafor@clinic.example', locale: 'es' } as const;
const peter = { name: 'Peter Lang', email: 'peter.lang@old-clinic.example', locale: 'en' } as const;

// Noon in Chicago is past in any season.
export const evening = (on: LocalDate): Date => new Date(`${on}T23:30:00.000Z`);

export async function place(world: DemoWorld, { person, supervisor }: { person: Person; supervisor: NamedSupervisor }, startsOn: LocalDate): Promise<string> {
  const input = { organisationId: world.organisations.program.id, traineeEmail: person.email, startsOn, endsOn: null, dailyCapMinutes: 600, supervisor };
  return (await world.as(world.people.admin, evening(startsOn), (ctx) => world.app.get(PlacementService).open(ctx, input))).id;
}

export async function send(world: DemoWorld, { person, placementId }: { person: Person; placementId: string }, days: readonly LocalDate[]): Promise<void> {
  const service = world.app.get(HoursService);
  const ids: string[] = [];
  for (const [index, on] of days.entries()) {
    // The last one is longer than a day of work: the supervisor is told why it stands out.
    const length = index === days.length - 1 ? { startTime: '08:00', minutes: 510 } : { startTime: '12:30', minutes: 90 };
    const what = { activity: Activity.ONE_TO_ONE, domain: DomainCode.MENTORING_EDUCATION, note: 'Listened, and looked at the next step together.', isNoteVouched: false };
    ids.push((await world.as(person, evening(on), (ctx) => service.log(ctx, { id: randomUUID(), placementId, workedOn: on, ...length, ...what }))).id);
  }
  await world.as(person, evening(days.at(-1) ?? ''), (ctx) => service.send(ctx, ids));
}

/** A supervisor without an account has hours of two people waiting behind a link in her mail; another one's mail comes back. Gives the placement of the other one. */
export async function seedHoursByLink(world: DemoWorld): Promise<string> {
  const { now } = world.app.get(CtxFactory).create();
  const today = localDateAt(now, world.organisations.program.timeZone);
  const back = (days: number) => addDays(today, -days);
  const holder = (index: number) => found(world.people.holders[index] ?? null);
  const sent = async (person: Person, supervisor: NamedSupervisor, days: readonly number[]) => {
    const placementId = await place(world, { person, supervisor }, back(20));
    await send(world, { person, placementId }, days.map(back));
    return placementId;
  };
  const placementId = await sent(holder(0), maria, [8, 7, 6, 5, 4, 2]);
  await world.as(holder(0), evening(back(2)), (ctx) => world.app.get(PlacementService).nameAlternate(ctx, placementId, grace));
  await sent(holder(1), maria, [7, 5, 3]);
  const unreachable = await sent(holder(3), peter, [6, 4]);
  await world.as(null, now, (ctx) => noteBounce(ctx, peter.email, '550 5.1.1 no such user'));
  return unreachable;
}

/** After all other mail, so that the link lies on top of it. */
export async function writeOfTheWeek(app: INestApplicationContext): Promise<void> {
  await app.get(WeeklyMessageService).writeToAll(app.get(CtxFactory).create());
  await app.get(Worker).drain();
}
