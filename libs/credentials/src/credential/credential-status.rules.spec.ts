import { carriedOn, checkChange, counts, CredentialEventKind as Kind, overturning, possibleNext, standingOn, standingThen } from './credential-status.rules';
import type { CredentialEventState } from './credential-status.rules';

const term = { issuedOn: '2026-03-02', validUntil: '2028-03-01' };
const event = (kind: Kind, effectiveOn = '2026-03-02', publicReason: string | null = null): CredentialEventState => ({ kind, effectiveOn, publicReason });
const issued = event(Kind.ISSUED);
const suspended = event(Kind.SUSPENDED, '2026-05-04', 'The board asked for records.');

describe('the standing of a credential', () => {
  it('is active through its last day and expired from the day after', () => {
    expect(standingOn(term, [issued], '2028-03-01').status).toBe('ACTIVE');
    expect(standingOn(term, [issued], '2028-03-02')).toMatchObject({ status: 'EXPIRED', since: '2028-03-01' });
  });
  it('[F8] says suspended with its day and reason, and active again once reinstated', () => {
    expect(standingOn(term, [issued, suspended], '2026-06-01')).toMatchObject({ status: 'SUSPENDED', since: '2026-05-04', publicReason: 'The board asked for records.' });
    expect(standingOn(term, [issued, suspended, event(Kind.REINSTATED, '2026-06-01', 'Resolved.')], '2026-06-02')).toMatchObject({ status: 'ACTIVE', since: '2026-06-01' });
  });
  it('stays suspended, revoked or superseded after the last day', () => {
    for (const kind of [Kind.SUSPENDED, Kind.REVOKED, Kind.SUPERSEDED]) expect(standingOn(term, [issued, event(kind, '2026-05-04', 'r')], '2030-01-01').status).toBe(kind);
  });
  it('[G3] [F8] says conditional as long as conditions are in force over one that counts, since the later of both', () => {
    const set = event(Kind.CONDITIONS_SET, '2026-04-01', 'Reports of the supervisor each quarter.');
    expect(standingOn(term, [issued, set], '2026-04-02')).toMatchObject({ status: 'CONDITIONAL', since: '2026-04-01', conditions: { since: '2026-04-01' } });
    expect(standingOn(term, [issued, set, event(Kind.CONDITIONS_LIFTED, '2026-04-03', 'Done.')], '2026-04-04')).toMatchObject({ status: 'ACTIVE', conditions: null });
    const back = [issued, set, suspended, event(Kind.REINSTATED, '2026-06-01', 'Resolved.')];
    expect(standingOn(term, back, '2026-06-02')).toMatchObject({ status: 'CONDITIONAL', since: '2026-06-01' });
  });
});

describe('[G3] [F8] conditions over each status', () => {
  const set = event(Kind.CONDITIONS_SET, '2026-04-01', 'Reports.');
  it.each([
    ['nothing else', [issued, set], '2026-05-10', 'CONDITIONAL'],
    ['its last day', [issued, set], '2028-03-01', 'CONDITIONAL'],
    ['the day after', [issued, set], '2028-03-02', 'EXPIRED'],
    ['a suspension', [issued, set, suspended], '2026-05-10', 'SUSPENDED'],
    ['a revocation', [issued, set, event(Kind.REVOKED, '2026-05-04', 'r')], '2026-05-10', 'REVOKED'],
    ['a newer one', [issued, set, event(Kind.RENEWED, '2026-05-04', null)], '2026-05-10', 'SUPERSEDED'],
  ])('with %s', (_, events, day, status) => {
    expect(standingOn(term, events, day)).toMatchObject({ status, conditions: { text: 'Reports.' } });
  });
  it('let a certificate count, as one without, and nothing else does', () => {
    expect(['ACTIVE', 'CONDITIONAL', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'SUPERSEDED'].map(counts)).toEqual([true, true, false, false, false, false]);
  });
});

describe('[D9] the standing on a day that is past', () => {
  const life = [issued, suspended, event(Kind.REINSTATED, '2026-06-01', 'Resolved.'), event(Kind.CONDITIONS_SET, '2026-07-01', 'Reports.'), event(Kind.REVOKED, '2026-08-03', 'By order.')];
  it.each([
    ['2026-03-01', null],
    ['2026-03-02', 'ACTIVE'],
    ['2026-05-03', 'ACTIVE'],
    ['2026-05-04', 'SUSPENDED'],
    ['2026-05-31', 'SUSPENDED'],
    ['2026-06-01', 'ACTIVE'],
    ['2026-06-30', 'ACTIVE'],
    ['2026-08-02', 'CONDITIONAL'],
    ['2026-08-03', 'REVOKED'],
  ])('on %s is %s, whatever came after', (day, status) => {
    expect(standingThen(term, life, day)?.status ?? null).toBe(status);
  });
  it('knows since when, also of an end and of conditions', () => {
    expect(standingThen(term, life, '2026-05-20')).toMatchObject({ since: '2026-05-04' });
    expect(standingThen(term, [issued, suspended], '2026-05-03')).toMatchObject({ status: 'ACTIVE', conditions: null });
    expect(standingThen(term, life, '2026-07-01')?.conditions).toEqual({ since: '2026-07-01', until: null, text: 'Reports.' });
    expect([standingThen(term, [issued], '2028-03-01')?.status, standingThen(term, [issued], '2028-03-02')?.status]).toEqual(['ACTIVE', 'EXPIRED']);
  });
});

it('[F8] conditions may end by themselves after their last day', () => {
  const set = { ...event(Kind.CONDITIONS_SET, '2026-04-01', 'Reports.'), endsOn: '2026-06-30' };
  expect(standingOn(term, [issued, set], '2026-06-30').conditions).toEqual({ since: '2026-04-01', until: '2026-06-30', text: 'Reports.' });
  expect(standingOn(term, [issued, set], '2026-07-01')).toMatchObject({ status: 'ACTIVE', conditions: null });
  expect([possibleNext([issued, set], '2026-06-30').at(-1), possibleNext([issued, set], '2026-07-01').at(-1)]).toEqual(['CONDITIONS_LIFTED', 'CONDITIONS_SET']);
});

describe('what an appeal sets aside', () => {
  const measure = (kind: Kind) => ({ ...event(kind, '2026-05-04', 'Order 7.'), caseId: 'case' });
  it.each([[Kind.SUSPENDED, Kind.OVERTURNED], [Kind.REVOKED, Kind.OVERTURNED], [Kind.CONDITIONS_SET, Kind.CONDITIONS_LIFTED]])('%s is undone by %s, from the day of the measure', (kind, by) => {
    expect(overturning([issued, measure(kind)], 'case', '2026-05-20')).toEqual({ kind: by, effectiveOn: '2026-05-04' });
    expect(overturning([issued, measure(kind)], 'another', '2026-05-20')).toBeNull();
  });
  it('is nothing once the measure is over', () => {
    expect(overturning([issued, measure(Kind.SUSPENDED), event(Kind.REINSTATED, '2026-05-10', 'Done.')], 'case', '2026-05-20')).toBeNull();
    expect(overturning([issued, { ...measure(Kind.CONDITIONS_SET), endsOn: '2026-05-10' }], 'case', '2026-05-20')).toBeNull();
  });
  it('leaves a certificate that counts again, and that may be changed again', () => {
    const events = [issued, measure(Kind.REVOKED), { ...event(Kind.OVERTURNED, '2026-05-04', 'Set aside.'), caseId: 'case' }];
    expect(standingOn(term, events, '2026-05-20')).toMatchObject({ status: 'ACTIVE', since: '2026-05-04' });
    expect(possibleNext(events, '2026-05-20')).toEqual(['SUSPENDED', 'REVOKED', 'SUPERSEDED', 'RENEWED', 'CONDITIONS_SET']);
  });
});

describe('[F8] what a new certificate carries on', () => {
  const set = { ...event(Kind.CONDITIONS_SET, '2026-05-04', 'Reports.'), publicUntil: '2026-12-31', endsOn: '2026-10-31', caseId: 'case' };
  it('is a suspension and conditions in force, under the same case, from its own first day at the earliest', () => {
    expect(carriedOn([issued, suspended, set], '2026-06-01', '2026-03-02')).toEqual([{ ...suspended, publicUntil: null, endsOn: null, caseId: null }, set]);
    expect(carriedOn([issued, set], '2026-06-01', '2026-06-01')).toEqual([{ ...set, effectiveOn: '2026-06-01' }]);
  });
  it('is nothing that is over, or would be', () => {
    expect(carriedOn([issued, suspended, event(Kind.REINSTATED, '2026-06-01', 'Done.')], '2026-06-02', '2026-03-02')).toEqual([]);
    expect(carriedOn([issued, set], '2026-11-01', '2026-03-02')).toEqual([]);
    expect(carriedOn([issued, set], '2026-10-31', '2026-11-01')).toEqual([]);
  });
});

describe('a change of standing', () => {
  const change = (kind: Kind, effectiveOn = '2026-05-10', publicReason: string | null = 'By order of the board.') => ({ kind, effectiveOn, publicReason, today: '2026-05-10' });
  it.each([
    [[issued], ['SUSPENDED', 'REVOKED', 'SUPERSEDED', 'RENEWED', 'CONDITIONS_SET']],
    [[issued, suspended], ['REINSTATED', 'REVOKED', 'SUPERSEDED', 'CONDITIONS_SET']],
    [[issued, event(Kind.REVOKED, '2026-05-05', 'r')], []],
    [[issued, event(Kind.SUPERSEDED, '2026-05-05', 'r')], []],
    [[issued, event(Kind.RENEWED, '2026-05-05', null)], []],
  ])('after %j may be %j', (events, kinds) => {
    expect(possibleNext(events, '2026-05-10')).toEqual(kinds);
  });
  it('[F9] one that was renewed is replaced, needs no reason, and nobody renews a suspended one', () => {
    expect(standingOn(term, [issued, event(Kind.RENEWED, '2026-05-05', null)], '2026-05-06')).toMatchObject({ status: 'SUPERSEDED', since: '2026-05-05', publicReason: null });
    expect(() => checkChange(term, [issued], change(Kind.RENEWED, '2026-05-10', null))).not.toThrow();
    expect(() => checkChange(term, [issued, suspended], change(Kind.RENEWED, '2026-05-10', null))).toThrow('CREDENTIAL_STATUS_UNFIT');
  });
  it('is refused when it does not follow', () => {
    expect(() => checkChange(term, [issued], change(Kind.REINSTATED))).toThrow('CREDENTIAL_STATUS_UNFIT');
    expect(() => checkChange(term, [issued, event(Kind.REVOKED, '2026-05-05', 'r')], change(Kind.REINSTATED))).toThrow('CREDENTIAL_STATUS_UNFIT');
  });
  it('needs a public reason', () => {
    expect(() => checkChange(term, [issued], change(Kind.REVOKED, '2026-05-10', '  '))).toThrow('CREDENTIAL_REASON_MISSING');
    expect(() => checkChange(term, [issued], change(Kind.REVOKED, '2026-05-10', 'x'.repeat(301)))).toThrow('CREDENTIAL_REASON_TOO_LONG');
  });
  it('is dated between the last change and today', () => {
    expect(() => checkChange(term, [issued], change(Kind.REVOKED, '2026-03-01'))).toThrow('CREDENTIAL_DAY_UNFIT');
    expect(() => checkChange(term, [issued], change(Kind.REVOKED, '2026-05-11'))).toThrow('CREDENTIAL_DAY_UNFIT');
    expect(() => checkChange(term, [issued, suspended], change(Kind.REINSTATED, '2026-05-03'))).toThrow('CREDENTIAL_DAY_UNFIT');
    expect(() => checkChange(term, [issued], change(Kind.REVOKED))).not.toThrow();
  });
});
