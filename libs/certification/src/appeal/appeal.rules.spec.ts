import { checkAppealText, checkInTime, checkTookNoPart } from './appeal.rules';

describe('[E6] an appeal', () => {
  it('has a text', () => {
    expect(checkAppealText(' My course was in May. ')).toBe('My course was in May.');
    expect(() => checkAppealText(' ')).toThrow('APPEAL_TEXT_MISSING');
    expect(() => checkAppealText('x'.repeat(4001))).toThrow('APPEAL_TEXT_TOO_LONG');
  });
  it('can be made up to the end of the last day', () => {
    expect(() => checkInTime('2026-12-23', '2026-12-23')).not.toThrow();
    expect(() => checkInTime('2026-12-23', '2026-12-24')).toThrow('APPEAL_TOO_LATE');
  });
  it('is heard by somebody who took no part', () => {
    expect(() => checkTookNoPart('nora', ['ruth', 'thomas'])).not.toThrow();
    expect(() => checkTookNoPart('ruth', ['ruth', 'thomas'])).toThrow('APPEAL_TOOK_PART');
  });
});
