import { checkLink, maskedEmail, mayWrite, wantsAlternate } from './signing-link.rules';

const at = new Date('2026-11-23T15:00:00Z');

it('[D3] a link opens until it expires, and not at that moment; an unknown one is the same answer', () => {
  expect(() => checkLink({ expiresAt: new Date(at.getTime() + 1) }, at)).not.toThrow();
  expect(() => checkLink({ expiresAt: at }, at)).toThrow('LINK_NOT_OPEN');
  expect(() => checkLink(null, at)).toThrow('LINK_NOT_OPEN');
});

it('a mailbox is named to whoever holds the link by one letter', () => {
  expect(maskedEmail('maria.ortiz@clinic.example')).toBe('m…@clinic.example');
});

it('[D3] a mailbox gets a message seven days after the last one and not a day earlier', () => {
  expect([mayWrite(null, '2026-11-23'), mayWrite('2026-11-16', '2026-11-23'), mayWrite('2026-11-17', '2026-11-23')]).toEqual([true, true, false]);
});

describe('the alternate is asked', () => {
  const since = '2026-11-01';
  it('a week after the reminder, and no earlier', () => {
    const waits = { since, askedOn: ['2026-11-09', '2026-11-02'], hasAccount: false };
    expect([wantsAlternate(waits, '2026-11-15'), wantsAlternate(waits, '2026-11-16')]).toEqual([false, true]);
  });
  it('not because of messages about earlier work', () => {
    expect(wantsAlternate({ since, askedOn: ['2026-10-19', '2026-10-26', '2026-11-02'], hasAccount: false }, '2026-11-16')).toBe(false);
  });
  it('two weeks after it was sent to somebody with an account', () => {
    const waits = { since, askedOn: [], hasAccount: true };
    expect([wantsAlternate(waits, '2026-11-14'), wantsAlternate(waits, '2026-11-15')]).toEqual([false, true]);
  });
});
