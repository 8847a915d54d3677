import { CredentialEventKind as Kind } from '../credential/credential-status.rules';
import type { CredentialEventState } from '../credential/credential-status.rules';
import { publicEvents } from './public-record.rules';

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
