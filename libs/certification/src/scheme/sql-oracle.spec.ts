import { addDays, localDateAt } from '@waymark/kernel';
import { cloneDatabase } from '@waymark/platform/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { anExperience, aSupervision } from './fact.builder';
import type { Fact } from './fact.rules';
import type { Cadence, Ratio, Requirement } from './requirement.rules';
import { aSum, node, one, rule } from './scheme.builder';

const PEOPLE = 250;
const minuteMs = 60_000;
/** Nights on which clocks change somewhere in these zones, and an ordinary one. */
const nights = ['2025-03-09', '2025-03-30', '2025-04-06', '2025-10-05', '2025-10-26', '2025-11-02', '2026-03-08', '2026-03-29', '2026-04-05', '2026-05-20'];
const zones = ['America/Chicago', 'America/St_Johns', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Asia/Kathmandu'];

const near = fc.tuple(fc.constantFrom(...nights), fc.integer({ min: -30 * 60, max: 30 * 60 })).map(([day, shift]) => Date.parse(`${day}T00:00:00Z`) + shift * minuteMs);
const anywhere = fc.integer({ min: Date.UTC(2024, 6, 1) / minuteMs, max: Date.UTC(2026, 6, 1) / minuteMs }).map((minute) => minute * minuteMs);
const entry = fc.record({
  starts: fc.oneof(near, anywhere), minutes: fc.integer({ min: 5, max: 24 * 60 }), zone: fc.constantFrom(...zones), isSupervision: fc.boolean(),
  activity: fc.constantFrom('ONE_TO_ONE', 'DOCUMENTATION', 'GROUP_FACILITATION', 'ADMINISTRATIVE'), domain: fc.constantFrom('ADVOCACY', 'RECOVERY_WELLNESS', null),
  isPending: fc.integer({ min: 0, max: 4 }).map((n) => n === 0), delay: fc.integer({ min: 0, max: 40 }),
});
const person = fc.record({
  entries: fc.array(entry, { maxLength: 60, size: 'max' }), asOf: fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-03-31', days)),
  lookBack: fc.integer({ min: 1, max: 18 }), weekly: fc.integer({ min: 1, max: 1500 }), whole: fc.integer({ min: 1, max: 6000 }),
  elapsed: fc.integer({ min: 1, max: 9 }), startOn: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2024-10-01', days)),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

function factsOf({ entries }: Person): Fact[] {
  return entries.map(({ starts, zone, isSupervision, isPending, delay, activity, ...rest }, index) => {
    const on = localDateAt(new Date(starts), zone);
    const common = { ...rest, id: `e${String(index)}`, on, since: addDays(on, delay), ...(isPending ? ({ state: 'PENDING', awaits: 'SUPERVISOR' } as const) : {}) };
    return isSupervision ? aSupervision(common) : anExperience({ ...common, activity });
  });
}

/** Everything that counts is asked for in full, so that the numbers are compared and not only the verdict. */
const sumOf = ({ lookBack, weekly, whole, elapsed, startOn }: Person): Requirement => aSum({
  atLeast: 1_000_000, lookBack: rule('window', { months: lookBack }), notBefore: rule('start', { on: startOn }), elapsed: rule('elapsed', { months: elapsed }),
  floors: [rule('floor', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 1_000_000 } as const)],
  caps: [rule('weekly', { where: { field: 'activity', in: ['DOCUMENTATION'] }, atMost: weekly, per: 'WEEK' } as const), rule('whole', { where: { field: 'activity', in: ['GROUP_FACILITATION'] }, atMost: whole } as const)],
  never: [rule('never', { where: { field: 'activity', in: ['ADMINISTRATIVE'] }, unless: { field: 'domain', in: ['ADVOCACY'] } } as const)],
});
const ratioOf = ({ lookBack }: Person): Ratio => ({ ...node, id: 'ratio', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 7 }, lookBack: rule('window', { months: lookBack }) });
const cadence: Cadence = { ...node, id: 'cadence', kind: 'cadence', what: { of: 'supervision' }, every: 'WEEK' };

const setUp = `
  create temp table person (nr int primary key, as_of date, look_back int, weekly int, whole int, elapsed int, start_on date);
  create temp table entry (person int, id text, zone text, starts timestamptz, ends timestamptz, is_supervision boolean, is_pending boolean, activity text, domain text, delay int)`;

// Written from schemes.md and knowing nothing of the engine: days come from the zone of each entry, weeks and months from PostgreSQL.
const oracle = `
  with dated as (
    select entry.*, (starts at time zone zone)::date as day, (starts at time zone zone)::date + delay as since, (extract(epoch from ends - starts) / 60)::int as minutes from entry
  ), known as (
    select dated.*, as_of, weekly, whole, start_on, (as_of - make_interval(months => look_back))::date as window_from from dated join person on nr = dated.person where day <= as_of and since <= as_of
  ), counted as (
    select *, case activity
      when 'DOCUMENTATION' then weekly - (sum(minutes) over (partition by person, activity, date_trunc('week', day) order by day, id collate "C") - minutes)
      when 'GROUP_FACILITATION' then whole - (sum(minutes) over (partition by person, activity order by day, id collate "C") - minutes)
      else minutes end as room
    from known
    where not is_supervision and not is_pending and day >= window_from and day >= start_on and not (activity = 'ADMINISTRATIVE' and domain is distinct from 'ADVOCACY')
  ), taken as (
    select *, least(minutes, greatest(0, room))::int as took from counted
  ), spread as (
    select person, min(day) as first, max(day) as last from taken where took > 0 group by person
  ), weeks as (
    select nr, week::date as week, exists (select from known where known.person = nr and is_supervision and not is_pending and date_trunc('week', day) = week) as is_kept, week + interval '7 days' <= as_of as is_over
    from person, generate_series((select min(date_trunc('week', day)) from known where known.person = nr and is_supervision), as_of, interval '7 days') as week
  )
  select
    (select coalesce(sum(took), 0)::int from taken where taken.person = nr) as total,
    (select coalesce(sum(took), 0)::int from taken where taken.person = nr and domain = 'ADVOCACY') as floor,
    (select count(*)::int from spread, generate_series(1, elapsed) as months where spread.person = nr and (first + make_interval(months => months))::date <= last) as elapsed,
    (select coalesce(sum(minutes), 0)::int from known where known.person = nr and is_supervision and not is_pending and day >= window_from) as part,
    (select coalesce(sum(minutes), 0)::int from known where known.person = nr and not is_supervision and not is_pending and day >= window_from) as whole,
    (select count(*)::int from weeks where weeks.nr = person.nr and is_kept) as kept,
    (select count(*)::int from weeks where weeks.nr = person.nr and not is_kept and is_over) as missed
  from person order by nr`;

interface Answer {
  readonly total: number;
  readonly floor: number;
  readonly elapsed: number;
  readonly part: number;
  readonly whole: number;
  readonly kept: number;
  readonly missed: number;
}

async function load(client: Client, people: readonly Person[]): Promise<void> {
  await client.query(setUp);
  const terms = people.map((item, nr) => ({ nr, as_of: item.asOf, look_back: item.lookBack, weekly: item.weekly, whole: item.whole, elapsed: item.elapsed, start_on: item.startOn }));
  await client.query('insert into person select * from jsonb_populate_recordset(null::person, $1)', [JSON.stringify(terms)]);
  const entries = people.flatMap((item, nr) => item.entries.map(({ starts, minutes, isSupervision, isPending, ...rest }, index) => ({
    ...rest, person: nr, id: `e${String(index)}`, starts: new Date(starts), ends: new Date(starts + minutes * minuteMs), is_supervision: isSupervision, is_pending: isPending,
  })));
  await client.query('insert into entry select * from jsonb_populate_recordset(null::entry, $1)', [JSON.stringify(entries)]);
}

describe('an independent oracle in SQL', () => {
  const people = fc.sample(person, PEOPLE);
  let answers: Answer[];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const database = await cloneDatabase();
    const client = new Client({ connectionString: database.url });
    close = async () => {
      await client.end();
      await database.drop();
    };
    await client.connect();
    await load(client, people);
    answers = (await client.query<Answer>(oracle)).rows;
  });
  afterAll(() => close());

  const unequal = (engine: (person: Person) => Partial<Answer>): unknown[] => people.flatMap((item, index) => {
    const found = engine(item);
    const expected = Object.fromEntries(Object.keys(found).map((key) => [key, answers[index]?.[key as keyof Answer]]));
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ item, found, expected }];
  });

  it('counts the same minutes: sums, floors, caps for good and by the week, look-back, start, exclusions, months from first to last', () => {
    expect(unequal((item) => {
      const { counted, parts } = one(sumOf(item), factsOf(item), item.asOf);
      return { total: counted, floor: parts[0]?.counted, elapsed: parts[1]?.counted };
    }).slice(0, 1)).toEqual([]);
    expect(answers.filter(({ total }) => total > 0).length).toBeGreaterThan(PEOPLE / 4);
  });
  it('weighs the same shares', () => {
    expect(people.flatMap((item, index) => {
      const { met, counted } = one(ratioOf(item), factsOf(item), item.asOf);
      const { part = 0, whole = 0 } = answers[index] ?? {};
      return counted === part && met === (whole > 0 && part * 7 >= whole) ? [] : [{ item, met, counted, part, whole }];
    }).slice(0, 1)).toEqual([]);
  });
  it('finds the same weeks with supervision and without', () => {
    expect(people.flatMap((item, index) => {
      const { counted, missing, met } = one(cadence, factsOf(item), item.asOf);
      const { kept = 0, missed = 0 } = answers[index] ?? {};
      const isSame = counted === kept && missing === Math.max(1, kept + missed) - kept && met === (kept > 0 && missed === 0);
      return isSame ? [] : [{ item, counted, missing, met, kept, missed }];
    }).slice(0, 1)).toEqual([]);
  });
});
