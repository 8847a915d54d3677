import { CredentialEventKind as Kind } from '../credential/credential-status.rules';
import type { CredentialEventState } from '../credential/credential-status.rules';
import { publicEvents, shownDiscipline } from './public-record.rules';

const issued: CredentialEventState = { kind: Kind.ISSUED, effectiveOn: '2026-01-05', publicReason: null };
const measure = (kind: Kind, with_: Partial<CredentialEventState> = {}): CredentialEventState => ({ kind, effectiveOn: '2026-03-02', publicReason: 'Order 7.', publicUntil: '2026-12-31', caseId: 'case', ...with_ });
const after = (kind: Kind, caseId: string | null = null): CredentialEventState => ({ kind, effectiveOn: '2026-05-04', publicReason: 'Done.', caseId });
const kinds = (events: CredentialEventState[], today: string) => publicEvents(events, today).map(({ kind }) => kind);

describe('[G12] final discipline', () => {
  it.each([[Kind.SUSPENDED, Kind.REINSTATED], [Kind.CONDITIONS_SET, Kind.CONDITIONS_LIFTED]])('%s that is over is public through its last day, with what ended it, and then no longer', (kind, end) => {
    const events = [issued, measure(kind), after(end)];
    expect(kinds(events, '2026-12-31')).toEqual(['ISSUED', kind, end]);
    expect(kinds(events, '2027-01-01')).toEqual(['ISSUED']);
  });

  it('conditions that ended by themselves go too', () => {
    const events = [issued, measure(Kind.CONDITIONS_SET, { endsOn: '2026-06-30' })];
    expect([kinds(events, '2026-12-31'), kinds(events, '2027-01-01')]).toEqual([['ISSUED', 'CONDITIONS_SET'], ['ISSUED']]);
  });

  it.each([Kind.SUSPENDED, Kind.REVOKED])('%s that is in force stays, without its words once their time is over', (kind) => {
    expect(publicEvents([issued, measure(kind)], '2026-12-31')[1]).toMatchObject({ kind, publicReason: 'Order 7.' });
    expect(publicEvents([issued, measure(kind)], '2027-01-01')[1]).toMatchObject({ kind, publicReason: null });
  });

  it('conditions in force keep their words: they are the conditions', () => {
    expect(publicEvents([issued, measure(Kind.CONDITIONS_SET)], '2027-01-01')[1]).toMatchObject({ publicReason: 'Order 7.' });
  });

  it.each([[Kind.REVOKED, Kind.OVERTURNED], [Kind.CONDITIONS_SET, Kind.CONDITIONS_LIFTED]])('%s that an appeal set aside was never there', (kind, by) => {
    expect(kinds([issued, measure(kind), after(by, 'case')], '2026-06-01')).toEqual(['ISSUED']);
  });

  it('what has no last day stays, as before', () => {
    const events = [issued, measure(Kind.SUSPENDED, { publicUntil: null, caseId: null }), after(Kind.REINSTATED)];
    expect(publicEvents(events, '2036-01-01')).toEqual(events);
  });
});

describe('[G12] [M5] what must still be shown before a certificate can be erased', () => {
  const until = (events: CredentialEventState[], today: string) => shownDiscipline([issued, ...events], today)?.until;

  it('is nothing on a certificate without discipline', () => {
    expect([until([], '2026-06-01'), until([after(Kind.RENEWED)], '2026-06-01'), until([after(Kind.SUPERSEDED)], '2026-06-01')]).toEqual([undefined, undefined, undefined]);
  });

  it('is a measure within the time that its board set, also where it is over, and then no longer', () => {
    for (const events of [[measure(Kind.REVOKED)], [measure(Kind.SUSPENDED), after(Kind.REINSTATED)], [measure(Kind.CONDITIONS_SET), after(Kind.CONDITIONS_LIFTED)]]) {
      expect([until(events, '2026-12-31'), until(events, '2027-01-01')]).toEqual(['2026-12-31', undefined]);
    }
  });

  it('is a measure in force, whose last day nobody knows unless it ends by itself', () => {
    expect(until([measure(Kind.SUSPENDED)], '2027-01-01')).toBeNull();
    expect(until([measure(Kind.SUSPENDED)], '2026-06-01')).toBeNull();
    expect(until([measure(Kind.CONDITIONS_SET)], '2027-01-01')).toBeNull();
    expect([until([measure(Kind.CONDITIONS_SET, { endsOn: '2027-03-31' })], '2027-01-01'), until([measure(Kind.CONDITIONS_SET, { endsOn: '2027-03-31' })], '2027-04-01')]).toEqual(['2027-03-31', undefined]);
  });

  it('is a revocation without a time for as long as it is there, and no other measure without one', () => {
    const open = { publicUntil: null, caseId: null };
    expect(until([measure(Kind.REVOKED, open)], '2036-01-01')).toBeNull();
    expect(until([measure(Kind.SUSPENDED, open), after(Kind.REINSTATED)], '2026-06-01')).toBeUndefined();
  });

  it('is nothing that an appeal set aside', () => {
    expect(until([measure(Kind.REVOKED), after(Kind.OVERTURNED, 'case')], '2026-06-01')).toBeUndefined();
  });

  it('is the last of several days', () => {
    const events = [measure(Kind.SUSPENDED, { publicUntil: '2026-09-30', caseId: 'one' }), after(Kind.REINSTATED), measure(Kind.CONDITIONS_SET, { endsOn: '2026-08-31', publicUntil: '2027-02-28' })];
    expect(until(events, '2026-08-01')).toBe('2027-02-28');
  });
});
