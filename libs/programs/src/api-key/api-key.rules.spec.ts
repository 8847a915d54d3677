import { ApiMode, ApiScope, checkKey, keyIn, keyText, shownPart } from './api-key.rules';

const now = new Date('2026-11-23T15:00:00.000Z');
const aKey = (with_ = {}) => ({ name: ' HR  system ', scopes: [ApiScope.READ_ROSTER, ApiScope.READ_ROSTER], days: 90, ...with_ });

describe('a new key', () => {
  it('has a name, each scope once, and an end', () => {
    expect(checkKey(aKey(), now)).toEqual({ name: 'HR system', scopes: [ApiScope.READ_ROSTER], endsAt: new Date('2027-02-21T15:00:00.000Z') });
  });
  it.each([
    [{ name: ' ' }, 'API_KEY_NAME_UNFIT'], [{ name: 'a'.repeat(61) }, 'API_KEY_NAME_UNFIT'], [{ scopes: [] }, 'API_KEY_SCOPE_MISSING'],
    [{ days: 0 }, 'API_KEY_DAYS_UNFIT'], [{ days: 366 }, 'API_KEY_DAYS_UNFIT'], [{ days: 1.5 }, 'API_KEY_DAYS_UNFIT'],
  ])('%j is refused with %s', (with_, code) => {
    expect(() => checkKey(aKey(with_), now)).toThrow(code);
  });
});

describe('a key', () => {
  const secret = 'a'.repeat(43);
  it('is read from its header, and from nothing else', () => {
    const key = keyText(ApiMode.LIVE, secret);
    expect(keyIn(`Bearer ${key}`)).toBe(key);
    for (const header of [undefined, '', key, `bearer ${key}`, `Bearer ${key}x`, 'Bearer psk_prod_x', `Basic ${key}`]) expect(keyIn(header)).toBeNull();
  });
  it('is shown by its beginning', () => {
    expect(shownPart(keyText(ApiMode.TEST, secret))).toBe('psk_test_aaaa…');
  });
});
