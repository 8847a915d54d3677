import { concernsOf, gravest } from './signer-standing.rules';
import type { StandingThen } from './signer-standing.rules';

const held = (with_: Partial<StandingThen> = {}): StandingThen => ({ boardId: 'harbor', boardName: 'Harbor Board', issuedOn: '2024-01-01', status: 'ACTIVE', since: '2024-01-01', conditionsSince: null, ...with_ });
const revoked = held({ status: 'REVOKED', since: '2025-03-01' });

describe('[D9] what is to be said of a supervisor on a day', () => {
  it.each(['REVOKED', 'SUSPENDED', 'EXPIRED'])('%s, with the day and the board', (status) => {
    expect(gravest([held({ status, since: '2025-03-01' })])).toEqual({ kind: status, since: '2025-03-01', boardName: 'Harbor Board' });
  });
  it('conditions on a valid certificate', () => {
    expect(gravest([held({ status: 'CONDITIONAL', since: '2025-02-01', conditionsSince: '2025-02-01' })])).toEqual({ kind: 'CONDITIONS', since: '2025-02-01', boardName: 'Harbor Board' });
  });
  it('nothing of somebody who is not known here, or whose certificate is valid or was replaced', () => {
    expect([gravest([]), gravest([held()]), gravest([held({ status: 'SUPERSEDED', since: '2025-01-01' }), held()])]).toEqual([null, null, null]);
  });
  it('nothing of a lapse while another certificate is valid', () => {
    expect(gravest([held({ status: 'EXPIRED', since: '2025-03-01' }), held({ boardId: 'river' })])).toBeNull();
    expect(gravest([held({ status: 'EXPIRED', since: '2025-03-01' }), held({ boardId: 'river', status: 'CONDITIONAL', conditionsSince: '2025-02-01' })])?.kind).toBe('CONDITIONS');
  });
  it('what a board took away, also while another board says that all is well', () => {
    expect(gravest([revoked, held({ boardId: 'river', issuedOn: '2025-06-01' })])?.kind).toBe('REVOKED');
    expect(gravest([revoked, held()])?.kind).toBe('REVOKED');
  });
  it('no longer what a board took away once that board certified anew', () => {
    expect(gravest([revoked, held({ issuedOn: '2025-03-01' })])).toBeNull();
  });
  it('the gravest of several, and of two alike the later', () => {
    expect(gravest([held({ status: 'EXPIRED', since: '2025-01-01' }), held({ status: 'SUSPENDED', since: '2024-05-01' })])?.kind).toBe('SUSPENDED');
    expect(gravest([held({ status: 'EXPIRED', since: '2023-01-01' }), held({ status: 'EXPIRED', since: '2025-01-01' })])?.since).toBe('2025-01-01');
  });
});

it('[D9] groups the entries by supervisor and by what is to be said, and leaves out all others', () => {
  const entry = (entryId: string, workedOn: string, signerId: string | null = 'sam') => ({ entryId, workedOn, signerId, signerName: signerId === 'lee' ? 'Lee Park' : 'Sam Whitaker', minutes: 60 });
  const work = [entry('a', '2025-02-01'), entry('b', '2025-03-02'), entry('c', '2025-03-03', null), entry('d', '2025-03-04', 'lee'), entry('e', '2025-04-01')];
  const heldOn = (signerId: string, day: string) => (signerId === 'sam' ? [held(day > '2025-03-01' ? { status: 'EXPIRED', since: '2025-03-01' } : {})] : []);
  expect(concernsOf(work, heldOn)).toEqual([{ kind: 'EXPIRED', since: '2025-03-01', boardName: 'Harbor Board', signerName: 'Sam Whitaker', minutes: 120, entries: [work[1], work[4]] }]);
});
