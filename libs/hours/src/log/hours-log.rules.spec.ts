import { Activity, HoursKind, Served } from '../entry/activity.rules';
import { HoursState } from '../entry/hours-entry.rules';
import { SignerStanding } from '../signature/hours-signature.rules';
import { aLogLine, aLogSignature } from './hours-log.builder';
import { checkLength, checkRange, logCsv, logSums, signingsOf } from './hours-log.rules';

const draft = { state: HoursState.DRAFT, signature: null } as const;

describe('a log as a table', () => {
  it('says of each entry who signed, as what, how, when and over which content', () => {
    const [head = '', row = ''] = logCsv([aLogLine()]).slice(1).split('\r\n');
    const cells = Object.fromEntries(head.split(',').map((name, index) => [name, row.split(',')[index]]));
    expect(cells).toMatchObject({ day: '2026-11-20', start: '09:00', end: '11:00', minutes: '120', hours: '2:00', kind: 'experience', activity: 'group_facilitation', place: 'Elm Street Recovery Center', state: 'signed' });
    expect(cells).toMatchObject({ signed_by: 'Sam Whitaker', signed_as: 'role', signed_with: 'account', signed_at: '2026-11-23T15:00:00.000Z', content_hash: 'ab12'.repeat(16), receipt: 'r1', entry: 'e1', corrects: '' });
  });
  it('leaves those cells empty where nobody signed, and tells a link from an account', () => {
    expect(logCsv([aLogLine(draft)])).toContain(',draft,,,,,,,e1,');
    expect(logCsv([aLogLine({ signature: aLogSignature({ hasAccount: false, standing: SignerStanding.ALTERNATE }) })])).toContain(',alternate,link,');
  });
  it('[N3] says with whom it was where that was said, and nothing where it was not', () => {
    expect(logCsv([aLogLine({ activity: Activity.ONE_TO_ONE, served: Served.AFTERCARE })])).toContain(',peer_led_group,aftercare,Elm Street');
    expect(logCsv([aLogLine()])).toContain(',peer_led_group,,Elm Street');
  });
  it('[IN5] runs nothing that a signer wrote as a name', () => {
    expect(logCsv([aLogLine({ signature: aLogSignature({ name: '=HYPERLINK("http://x","y")' }) })])).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  });
  it('has an end and days in their order', () => {
    expect(() => checkLength(5000)).not.toThrow();
    expect(() => checkLength(5001)).toThrow('HOURS_LOG_TOO_LONG');
    expect(() => checkRange({ from: '2026-11-20', to: '2026-11-20' })).not.toThrow();
    expect(() => checkRange({ from: '2026-11-21', to: '2026-11-20' })).toThrow('HOURS_LOG_DAYS_REVERSED');
  });
});

describe('the sums of a log', () => {
  it('keep work and supervision apart, and what is signed from what is not', () => {
    expect(logSums([aLogLine(), aLogLine({ ...draft, minutes: 30 }), aLogLine({ activity: Activity.SUPERVISION_INDIVIDUAL, minutes: 60 })])).toEqual([
      { kind: HoursKind.EXPERIENCE, signed: 120, unsigned: 30 },
      { kind: HoursKind.SUPERVISION, signed: 60, unsigned: 0 },
    ]);
  });
  it('count an entry once, whatever became of it', () => {
    expect(logSums([aLogLine(), aLogLine({ ...draft, correctsId: 'e1', minutes: 90 })])).toEqual([{ kind: HoursKind.EXPERIENCE, signed: 120, unsigned: 0 }]);
    expect(logSums([aLogLine({ isReplaced: true }), aLogLine({ correctsId: 'e1', minutes: 90 })])).toEqual([{ kind: HoursKind.EXPERIENCE, signed: 90, unsigned: 0 }]);
  });
});

describe('the signatures of a log', () => {
  it('are told once for each act of signing, in order of time', () => {
    const later = aLogSignature({ signedAt: new Date('2026-11-24T15:00:00Z'), name: 'Maria Ortiz', hasAccount: false });
    expect([...signingsOf([aLogLine({ signature: later }), aLogLine(), aLogLine({ minutes: 30 }), aLogLine(draft)]).values()].map(({ name, entries, minutes }) => [name, entries, minutes])).toEqual([
      ['Sam Whitaker', 2, 150],
      ['Maria Ortiz', 1, 120],
    ]);
  });
});
