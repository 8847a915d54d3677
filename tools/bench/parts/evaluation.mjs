// What a scheme makes of one person's record, without the database: the rules alone.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { apiDist } from '../../paths.mjs';
import { value } from '../report.mjs';

const ENTRIES = 2000;
const domains = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'];
const day = (n) => new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10);

/** Hours of two years, mostly signed, with supervision and training between them. */
const facts = Array.from({ length: ENTRIES }, (_, n) => {
  const common = { id: `fact-${n}`, on: day(n), minutes: 30 + (n % 7) * 15, domain: domains[n % 4], ...(n % 10 === 9 ? { state: 'PENDING', awaits: 'SUPERVISOR' } : { state: 'CONFIRMED' }) };
  if (n % 20 === 0) return { ...common, kind: 'training', topics: [], mode: 'SELF_PACED', provider: 'bench' };
  return n % 5 === 0 ? { ...common, kind: 'supervision', activity: 'INDIVIDUAL_SUPERVISION' } : { ...common, kind: 'experience', activity: 'DIRECT_SUPPORT' };
});

export function measure() {
  const { evaluate, schemes } = createRequire(import.meta.url)(join(apiDist, '../../../libs/certification/src/scheme/index.js'));
  const rounds = (count, scheme) => {
    for (let round = 0; round < count; round += 1) evaluate(scheme, facts, '2026-06-30');
  };
  for (const scheme of Object.values(schemes)) {
    rounds(50, scheme);
    const before = process.cpuUsage();
    rounds(200, scheme);
    const { user, system } = process.cpuUsage(before);
    value(`${ENTRIES} entries against ${scheme.id}`, `${((user + system) / 200_000).toFixed(2)} ms of processor time (goal at most 5)`);
  }
}
