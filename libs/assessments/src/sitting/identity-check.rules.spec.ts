import { changesAt, checkConfirm, cleanCode, holdsStill, stepOf } from './identity-check.rules';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 15, 0, 0) + minute * 60_000);

describe('[C11] a check', () => {
  it('opens an exam for half an hour', () => {
    expect(holdsStill({ confirmedAt: at(0) }, null, at(29))).toBe(true);
    expect(holdsStill({ confirmedAt: at(0) }, null, at(30))).toBe(false);
    expect(holdsStill({ confirmedAt: null }, null, at(0))).toBe(false);
  });
  it('opens one attempt only', () => {
    expect(holdsStill({ confirmedAt: at(0) }, at(1), at(2))).toBe(false);
    expect(holdsStill({ confirmedAt: at(2) }, at(1), at(2))).toBe(true);
  });
  it('is confirmed once, by somebody else', () => {
    expect(() => checkConfirm({ confirmedAt: null, personId: 'a' }, 'a')).toThrow('IDENTITY_OWN');
    expect(() => checkConfirm({ confirmedAt: at(0), personId: 'a' }, 'b')).toThrow('IDENTITY_ALREADY_CONFIRMED');
    expect(() => checkConfirm({ confirmedAt: null, personId: 'a' }, 'b')).not.toThrow();
  });
});
describe('a room code', () => {
  it('changes every minute', () => {
    expect(stepOf(at(1)) - stepOf(at(0))).toBe(1);
    expect(changesAt(at(0.5))).toEqual(at(1));
  });
  it('is read as people type it', () => {
    expect(cleanCode(' abc-d3f ')).toBe('ABCD3F');
  });
});
