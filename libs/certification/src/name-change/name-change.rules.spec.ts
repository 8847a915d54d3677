import { checkAsked, checkReason, isSentBackBy, NameChangeStatus, NameKind, possibleFor } from './name-change.rules';

const held = { boardId: 'harbor', printed: 'Paper Zzyzx', isRunning: true };
const asked = { kind: NameKind.LEGAL, name: 'Marisol Vega', hasPaper: true, certificates: [held, held] };
const look = (round: number, look_: number, decidedBy: string) => ({ id: `${round}.${look_}`, round, look: look_, decidedBy });

it('[F6] a new name is asked of one board: a legal one with a paper, a chosen one with none', () => {
  expect(checkAsked(asked)).toBe('harbor');
  expect(checkAsked({ ...asked, kind: NameKind.CHOSEN, hasPaper: false })).toBe('harbor');
});

it.each([
  ['no certificate is named', { certificates: [] }, 'NAME_CHANGE_CERTIFICATE_UNFIT'],
  ['one is over', { certificates: [held, { ...held, isRunning: false }] }, 'NAME_CHANGE_CERTIFICATE_UNFIT'],
  ['one is of another board', { certificates: [held, { ...held, boardId: 'lake' }] }, 'NAME_CHANGE_CERTIFICATE_UNFIT'],
  ['one says the name already', { certificates: [held, { ...held, printed: 'Marisol Vega' }] }, 'NAME_CHANGE_SAME'],
  ['a legal name has no paper', { hasPaper: false }, 'NAME_CHANGE_PAPER_MISSING'],
  ['a chosen name comes with a paper', { kind: NameKind.CHOSEN }, 'NAME_CHANGE_PAPER_NOT_ASKED'],
])('[F6] is not asked where %s', (_, with_, code) => {
  expect(() => checkAsked({ ...asked, ...with_ })).toThrow(code);
});

describe('[F6] [T16] a question for a new name', () => {
  it('is sent back once: by whoever read that very answer, and did not agree', () => {
    const looks = [{ ...look(1, 1, 'ruth'), isGranted: true }, { ...look(1, 2, 'thomas'), isGranted: null }, { ...look(2, 1, 'thomas'), isGranted: true }, { ...look(2, 2, 'ruth'), isGranted: true }];
    expect(isSentBackBy(looks, { lookId: '1.1', reviewerId: 'thomas' })).toBe(true);
    for (const [lookId, reviewerId] of [['1.1', 'ruth'], ['2.1', 'thomas'], ['2.1', 'ruth'], ['3.1', 'thomas']] as const) expect(isSentBackBy(looks, { lookId, reviewerId })).toBe(false);
  });

  it('offers each reviewer the step that is theirs, and none once it is decided', () => {
    const open = look(1, 1, 'ruth');
    expect(possibleFor(NameChangeStatus.ASKED, null, 'ruth')).toEqual({ decide: true, confirm: false });
    expect(possibleFor(NameChangeStatus.ASKED, open, 'ruth')).toEqual({ decide: false, confirm: false });
    expect(possibleFor(NameChangeStatus.ASKED, open, 'thomas')).toEqual({ decide: false, confirm: true });
    for (const status of [NameChangeStatus.GRANTED, NameChangeStatus.REFUSED, NameChangeStatus.WITHDRAWN]) expect(possibleFor(status, null, 'ruth')).toEqual({ decide: false, confirm: false });
  });

  it('is answered with a reason, in at most 1,000 characters', () => {
    expect(checkReason('  The order shows it. ')).toBe('The order shows it.');
    expect(() => checkReason(' ')).toThrow('NAME_CHANGE_REASON_MISSING');
    expect(() => checkReason('x'.repeat(1001))).toThrow('NAME_CHANGE_REASON_TOO_LONG');
  });
});
