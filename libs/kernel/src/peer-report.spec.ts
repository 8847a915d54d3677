import fc from 'fast-check';
import { PracticeFormat } from './peer-work';
import { peerReport, peerReportCsv } from './peer-report';
import type { Counted } from './peer-report';
import { Disclosure, disclose, LEAST_PEOPLE } from './small-groups';

const none = { people: 0, minutes: 0 };
const row = (axis: Counted['axis'], value: string | null, people: number, period: string | null = null) => ({ period, axis, value, numbers: { people, minutes: people * 60 } });

describe('[N6] what is told of small groups', () => {
  it('[AZ16] leaves out a group of one or two, and the next smallest, from which it could be worked out', () => {
    const groups = [9, 4, 3, 2, 0].map((people) => ({ people, lines: ['sum'] }));
    expect(disclose(groups)).toEqual(['TOLD', 'TOLD', 'WITHHELD', 'FEW', 'TOLD']);
  });

  it('[AZ16] leaves out a larger group with two small ones, in which the same person may be', () => {
    const groups = [9, 6, 4, 1, 1].map((people) => ({ people, lines: ['sum'] }));
    expect(disclose(groups)).toEqual(['TOLD', 'TOLD', 'WITHHELD', 'FEW', 'FEW']);
  });

  it('never leaves one number or small ones alone out of a sum, however the sums cross', () => {
    const someGroup = fc.record({ people: fc.integer({ min: 0, max: 6 }), lines: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(someGroup, { maxLength: 20 }), (groups) => {
        const answers = disclose(groups);
        for (const line of ['a', 'b', 'c', 'd'] as const) {
          const members = groups.flatMap(({ people, lines }, index) => (people > 0 && lines.includes(line) ? [{ people, isTold: answers[index] === Disclosure.TOLD }] : []));
          const missing = members.filter(({ isTold }) => !isTold);
          const isSafe = missing.length === 0 || missing.length === members.length || (missing.length > 1 && missing.some(({ people }) => people >= LEAST_PEOPLE));
          expect(isSafe).toBe(true);
        }
        groups.forEach(({ people }, index) => expect(answers[index] === Disclosure.FEW).toBe(people > 0 && people < LEAST_PEOPLE));
      }),
    );
  });
});

describe('[N6] a report by format and role', () => {
  it('names every format and role, with zero where there was nothing, and what carries none only where there is some', () => {
    const [whole] = peerReport([row('ALL', null, 5), row('FORMAT', 'ONLINE', 5), row('ROLE', 'MENTORSHIP', 4), row('ROLE', null, 3)], none);
    expect(whole?.byFormat.map(({ format, numbers }) => [format, numbers?.people])).toEqual([['ONE_TO_ONE', 0], ['PEER_LED_GROUP', 0], ['PEER_RUN_ORGANISATION', 0], ['ONLINE', 5]]);
    expect(whole?.byRole.map(({ role, numbers }) => [role, numbers?.people])).toEqual([['MENTORSHIP', 4], ['FACILITATION', 0], ['CRISIS_SUPPORT', 0], ['RECOVERY_PLANNING', 0], [null, 3]]);
  });

  it('keeps a month back that would give another month away', () => {
    const rows = [row('ALL', null, 9), row('ALL', null, 2, '2026-10-01'), row('ALL', null, 7, '2026-11-01')];
    expect(peerReport(rows, none).map(({ period, all }) => [period, all.disclosure])).toEqual([[null, 'TOLD'], ['2026-11-01', 'WITHHELD'], ['2026-10-01', 'FEW']]);
    expect(peerReport(rows, none, true).every(({ all }) => all.disclosure === Disclosure.TOLD)).toBe(true);
  });

  it('reads the same as CSV, with the reason where numbers are missing', () => {
    const text = peerReportCsv(peerReport([row('ALL', null, 4), row('FORMAT', PracticeFormat.ONLINE, 2), row('FORMAT', PracticeFormat.ONE_TO_ONE, 3)], none), none);
    expect(text.split('\r\n').slice(0, 7)).toEqual(['\uFEFFperiod,cut,value,people,minutes,not_told', 'all,all,,4,240,', 'all,format,ONE_TO_ONE,,,WITHHELD', 'all,format,PEER_LED_GROUP,0,0,', 'all,format,PEER_RUN_ORGANISATION,0,0,', 'all,format,ONLINE,,,FEW', 'all,role,MENTORSHIP,0,0,']);
  });
});
