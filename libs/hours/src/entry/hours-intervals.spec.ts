import { localDateAt } from '@waymark/kernel';
import { cloneDatabase } from '@waymark/platform/testing';
import fc from 'fast-check';
import { Client } from 'pg';
import { overlaps } from './hours-entry.rules';
import { instantOf, wallClockAt } from './hours-time.rules';

const INTERVALS = 100_000;
const minuteMs = 60_000;
const weekMs = 7 * 86_400_000;
/** A night on which most of these zones do nothing. */
const ordinary = Date.UTC(2026, 4, 20);
const zones = [
  'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Phoenix', 'America/Anchorage', 'America/Adak', 'America/Halifax', 'America/St_Johns', 'America/Havana',
  'America/Puerto_Rico', 'America/Santiago', 'America/Mexico_City', 'America/Sao_Paulo', 'America/Nuuk', 'Pacific/Honolulu', 'Pacific/Guam', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Apia',
  'Australia/Sydney', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Asia/Kathmandu', 'Asia/Jerusalem', 'Africa/Cairo', 'Africa/Casablanca', 'Europe/London', 'Europe/Dublin', 'Europe/Berlin',
];

const wallMs = (at: number, zone: string): number => Date.parse(`${wallClockAt(new Date(at), zone)}Z`);
const offset = (at: number, zone: string): number => wallMs(at, zone) - at;

/** The first minute after each change of the clocks, 2020 to 2035. */
function changesIn(zone: string): number[] {
  const changes: number[] = [];
  // No zone changes its clocks twice in a week.
  for (let week = Date.UTC(2020, 0, 1); week < Date.UTC(2036, 0, 1); week += weekMs) {
    let [before, after] = [week, week + weekMs];
    if (offset(before, zone) === offset(after, zone)) continue;
    while (after - before > minuteMs) {
      const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs;
      if (offset(middle, zone) === offset(before, zone)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

interface Interval {
  readonly zone: string;
  /** What the trainee states: a time on the wall, also one that the clocks leave out or show twice. */
  readonly wall: string;
  readonly minutes: number;
}

interface Read {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly ends_wall: string | null;
  readonly ends_on: string | null;
}

function inNode({ zone, wall, minutes }: Interval): Read {
  const [on = '', time = ''] = wall.split('T');
  const startsAt = instantOf(on, time, zone);
  if (!startsAt) return { starts: null, ends: null, ends_wall: null, ends_on: null };
  const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
  return { starts: startsAt.toISOString(), ends: endsAt.toISOString(), ends_wall: wallClockAt(endsAt, zone), ends_on: localDateAt(endsAt, zone) };
}

// The earliest instant that PostgreSQL shows as this time on the wall, looked for in half-hour steps round its own guess; none when the clocks left it out.
const read = `
  select to_char(starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts, to_char(ends at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ends,
    to_char(ends at time zone zone, 'YYYY-MM-DD"T"HH24:MI') as ends_wall, (ends at time zone zone)::date::text as ends_on
  from unnest($1::text[], $2::text[], $3::int[]) with ordinality as given(zone, wall, minutes, nr)
  left join lateral (
    select min(candidate) as starts, min(candidate) + make_interval(mins => minutes) as ends
    from (select (wall::timestamp at time zone zone) + make_interval(mins => 30 * step) as candidate from generate_series(-6, 6) as step) as candidates
    where candidate at time zone zone = wall::timestamp
  ) as found on true
  order by nr`;

const overlap = `select a && b as hit from unnest($1::tstzrange[], $2::tstzrange[]) with ordinality as pair(a, b, nr) order by nr`;

describe('[F11] [HR2] [HR3] hundred thousand intervals over every change of the clocks 2020 to 2035 in thirty zones', () => {
  let client: Client;
  let drop: () => Promise<void>;
  let intervals: Interval[];
  let nodes: Read[];

  beforeAll(async () => {
    const database = await cloneDatabase();
    drop = database.drop;
    client = new Client({ connectionString: database.url });
    await client.connect();
    const changes = zones.flatMap((zone) => [...changesIn(zone), ordinary].map((at) => ({ zone, at })));
    const each = Math.ceil(INTERVALS / changes.length);
    const random = fc.tuple(fc.integer({ min: -26 * 60, max: 26 * 60 }), fc.integer({ min: 5, max: 24 * 60 }));
    intervals = changes.flatMap(({ zone, at }) => fc.sample(random, each).map(([shift, minutes]): Interval => ({ zone, minutes, wall: new Date(wallMs(at, zone) + shift * minuteMs).toISOString().slice(0, 16) })));
    nodes = intervals.map(inNode);
  });
  afterAll(async () => {
    await client.end();
    await drop();
  });

  const batches = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / 10_000) }, (_, index) => items.slice(index * 10_000, (index + 1) * 10_000));

  it('begin and end at the same instant, show the same clock and fall on the same day in Node and in PostgreSQL', async () => {
    expect(intervals.length).toBeGreaterThanOrEqual(INTERVALS);
    const rows: Read[] = [];
    for (const batch of batches(intervals)) {
      const answer = await client.query<Read>(read, [batch.map(({ zone }) => zone), batch.map(({ wall }) => wall), batch.map(({ minutes }) => minutes)]);
      rows.push(...answer.rows);
    }
    const unequal = rows.flatMap((row, index) => (JSON.stringify(row) === JSON.stringify(nodes[index]) ? [] : [{ interval: intervals[index], node: nodes[index], postgres: row }]));
    expect(unequal.slice(0, 5)).toEqual([]);
    // Both kinds of odd hours were met: times left out, and times shown twice.
    expect(rows.filter(({ starts }) => starts === null).length).toBeGreaterThan(100);
  });

  it('[HR1] overlap in Node when their ranges do in PostgreSQL; touching ends do not', async () => {
    const periods = nodes.flatMap(({ starts, ends }) => (starts && ends ? [{ startsAt: new Date(starts), endsAt: new Date(ends) }] : []));
    const pairs = periods.slice(1).map((period, index) => [period, index % 5 === 0 ? { startsAt: period.endsAt, endsAt: new Date(period.endsAt.getTime() + minuteMs) } : (periods[index] ?? period)] as const);
    const range = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string => `[${startsAt.toISOString()},${endsAt.toISOString()})`;
    let hits = 0;
    for (const batch of batches(pairs)) {
      const { rows } = await client.query<{ hit: boolean }>(overlap, [batch.map(([a]) => range(a)), batch.map(([, b]) => range(b))]);
      const unequal = batch.filter(([a, b], index) => overlaps(a, b) !== rows[index]?.hit);
      expect(unequal.slice(0, 5)).toEqual([]);
      hits += rows.filter(({ hit }) => hit).length;
    }
    expect(hits).toBeGreaterThan(1000);
    expect(hits).toBeLessThan(pairs.length);
  });
});
