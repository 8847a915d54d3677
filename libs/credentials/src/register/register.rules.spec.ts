import { NOBODY } from '@waymark/kernel';
import { CredentialEventKind } from '../credential/credential-status.rules';
import { answering, entryOf, readQuestion, targetOf } from './register.rules';
import type { Listed } from './register.rules';

const board = '0f703cda-530f-4b51-800e-f1b05157748e';
const row = (over: Partial<Listed> = {}): Listed => ({
  ...{ number: 'WM-2026-000007', holderId: 'h1', holderName: 'Ana Lucía Reyes', title: 'Peer', boardName: 'Board', timeZone: 'UTC', issuedOn: '2026-01-01', validUntil: '2027-12-31' },
  ...{ isReplaced: false, events: [{ kind: CredentialEventKind.ISSUED, effectiveOn: '2026-01-01', publicReason: null }] },
  ...over,
});

describe('what was typed', () => {
  it('is read as a number, whatever its dashes and capitals, with the name beside it', () => {
    expect(readQuestion({ number: ' wm 2026–000007 ', name: '  Ana  Reyes ' })).toEqual({ number: 'WM-2026-000007', name: 'Ana Reyes' });
  });
  it('is a question whatever it is: what cannot be there is looked for all the same', () => {
    expect(readQuestion({})).toEqual({ number: '', name: '' });
    expect(readQuestion({ number: ['%'], name: { $ne: 1 } })).toEqual({ number: '', name: '' });
    expect(readQuestion({ boardId: "' or 1=1", name: 'Ana' })).toEqual({ boardId: NOBODY, name: 'Ana' });
    expect(readQuestion({ boardId: board, name: '_%' })).toEqual({ boardId: board, name: '_%' });
  });
  it('is counted under one name whatever its capitals', () => {
    const target = (name: string) => targetOf(readQuestion({ boardId: board, name }));
    expect(target('ana reyes')).toBe(target('Ana Reyes'));
    expect(target('ana reyes')).not.toBe(target('ana reyez'));
  });
});

describe('[G2] what answers', () => {
  const byName = (name: string) => ({ boardId: board, name });
  it('a number alone is the certificate, also one that was replaced', () => {
    expect(answering({ number: row().number, name: '' }, [row({ isReplaced: true })])).toHaveLength(1);
  });
  it('a name beside it has to be the whole name, of the certificate in force', () => {
    const typed = (name: string, over = {}) => answering({ number: row().number, name }, [row(over)]).length;
    expect([typed('ana lucía reyes'), typed('Ana Reyes'), typed('Ana Lucia Reyes'), typed('Ana Lucía Reyes', { isReplaced: true })]).toEqual([1, 0, 0, 0]);
  });
  it('a name at a board is exact and of one person; nothing at all without a name', () => {
    expect(answering(byName('Ana Lucía Reyes'), [row(), row({ number: 'WM-2026-000008' })])).toHaveLength(2);
    expect(answering(byName('Ana Lucía Reyes'), [row(), row({ holderId: 'h2' })])).toEqual([]);
    expect(answering(byName(''), [row()])).toEqual([]);
  });
});

it('[G2] an entry says valid or not, title and dates, and no more', () => {
  expect(entryOf(row(), '2026-05-05')).toEqual({ isValid: true, hasConditions: false, title: 'Peer', boardName: 'Board', issuedOn: '2026-01-01', validUntil: '2027-12-31' });
  expect(entryOf(row(), '2028-01-01').isValid).toBe(false);
  expect(entryOf(row({ events: [...row().events, { kind: CredentialEventKind.SUSPENDED, effectiveOn: '2026-03-01', publicReason: 'x' }] }), '2026-05-05').isValid).toBe(false);
});
