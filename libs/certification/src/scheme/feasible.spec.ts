import fc from 'fast-check';
import { evaluate } from './evaluate.rules';
import { aTraining } from './fact.builder';
import type { Domain } from './fact.rules';
import type { Sum } from './requirement.rules';
import { aScheme, aTrainingSum, rule } from './scheme.builder';
import { validateScheme } from './validate.rules';

const codes: readonly Domain[] = ['ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS'];
const some = fc.subarray([...codes]);
const limits = fc.subarray([...codes]).chain((picked) => fc.tuple(...picked.map((code) => fc.tuple(fc.constant(code), fc.integer({ min: 1, max: 500 })))));
const where = (code: Domain) => ({ field: 'domain', in: [code] }) as const;

/** A sum over domains with floors, caps and exclusions at random: many of them ask for what cannot be. */
const anySum = fc.record({ atLeast: fc.integer({ min: 1, max: 800 }), filter: fc.option(fc.subarray([...codes], { minLength: 1 })), floors: limits, caps: limits, never: some }).map(({ atLeast, filter, floors, caps, never }): Sum => aTrainingSum({
  atLeast, ...(filter ? { where: [{ field: 'domain', in: filter }] } : {}),
  floors: floors.map(([code, least]) => rule(`floor-${code}`, { where: where(code), atLeast: least })),
  caps: caps.map(([code, most]) => rule(`cap-${code}`, { where: where(code), atMost: most })),
  never: never.map((code) => rule(`never-${code}`, { where: where(code) })),
}));

const partsAboveWhole = ({ floors = [], atLeast }: Sum): boolean => floors.map((floor) => floor.atLeast).reduce((all, least) => all + least, 0) > atLeast;

it('[O2] the validator refuses a sum exactly when the most diligent person could not meet it, or its parts are more than the whole', () => {
  const diligent = [...codes, null].map((domain) => aTraining({ domain, minutes: 10_000, on: '2026-01-01' }));
  let refused = 0;
  fc.assert(fc.property(anySum, (sum) => {
    const problems = validateScheme(aScheme(sum));
    if (problems.length > 0) refused += 1;
    const isPossible = evaluate(aScheme(sum), diligent, '2026-06-01').met && !partsAboveWhole(sum);
    expect({ isAccepted: problems.length === 0, problems }).toEqual({ isAccepted: isPossible, problems });
  }), { numRuns: 1000 });
  expect(refused).toBeGreaterThan(100);
});
