// What a scheme makes of one person's record, without the database: the rules alone.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { apiDist } from '../../paths.mjs';
import { value } from '../report.mjs';

const ENTRIES = 2000;
const domains = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];
const day = (n) => new Date(Date.UTC(2024, 6, 31 + (n % 700))).toISOString().slice(0, 10);

/** Hours of two years, mostly signed, with supervision and training between them. */
const facts = Array.from({ length: ENTRIES }, (_, n) => {
  const common = { id: `fact-${n}`, on: day(n), minutes: 30 + (n % 7) * 15, domain: domains[n % 4], ...(n % 10 === 9 ? { state: 'PENDING', awaits: 'SUPERVISOR' } : { state: 'CONFIRMED' }) };
  if (n % 20 === 0) return { ...common, kind: 'training', topics: [], mode: 'SELF_PACED', provider: 'bench' };
  return n % 5 === 0 ? { ...common, kind: 'supervision', activity: 'INDIVIDUAL_SUPERVISION' } : { ...common, kind: 'experience', activity: 'DIRECT_SUPPORT' };
});

function cost(rounds, work) {
  for (let round = 0; round < rounds / 4; round += 1) work();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

/** The scheme that costs most stands for all of them. */
function slowest(schemes, rounds, work) {
  const costs = Object.values(schemes).map((scheme) => ({ id: scheme.id, ms: cost(rounds, () => work(scheme)) }));
  const { id, ms } = costs.sort((a, b) => b.ms - a.ms)[0];
  return `${ms.toFixed(2)} ms of processor time at most (${id}, of ${costs.length} schemes)`;
}

export function measure() {
  const { evaluate, explainEntry, planOf, schemes } = createRequire(import.meta.url)(join(apiDist, '../../../libs/certification/src/scheme/index.js'));
  const at = '2026-06-30';
  const entry = { id: 'new', kind: 'experience', on: at, minutes: 120, domain: 'ADVOCACY', activity: 'ONE_TO_ONE', state: 'CONFIRMED' };
  value(`${ENTRIES} entries against a scheme`, `${slowest(schemes, 100, (scheme) => evaluate(scheme, facts, at))} (goal at most 5)`);
  value(`${ENTRIES} entries: what one more adds`, slowest(schemes, 20, (scheme) => explainEntry(scheme, { facts, entry, at })));
  value(`${ENTRIES} entries: the plan to the finish`, slowest(schemes, 4, (scheme) => planOf(scheme, facts, at)));
}
