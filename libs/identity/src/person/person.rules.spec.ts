import { canonicalEmail, checkPassword, cleanName, namesWith, publicName } from './person.rules';

describe('an e-mail address', () => {
  it('has one spelling', () => {
    expect(canonicalEmail('  Ana.Reyes@Example.ORG ')).toBe('ana.reyes@example.org');
  });
  it.each(['', 'ana', 'ana@', '@example.org', 'a b@example.org', `${'a'.repeat(65)}@example.org`])('refuses "%s"', (typed) => {
    expect(() => canonicalEmail(typed)).toThrow('PERSON_EMAIL_INVALID');
  });
});

describe('a name', () => {
  it('keeps every script and loses stray spaces', () => {
    expect(cleanName('  Nguyễn   Thị Hoa ')).toBe('Nguyễn Thị Hoa');
    expect(cleanName('محمد علي')).toBe('محمد علي');
  });
  it('is composed, so that two spellings of one name are the same', () => {
    expect(cleanName('Zoe\u0308')).toBe('Zoë');
  });
  it('is refused when empty or too long', () => {
    expect(() => cleanName(' \t ')).toThrow('PERSON_NAME_MISSING');
    expect(() => cleanName('a'.repeat(121))).toThrow('PERSON_NAME_TOO_LONG');
  });
});

it.each([
  [{ legalName: 'A', chosenName: null, isLegalNamePublic: false }, 'A'],
  [{ legalName: 'A', chosenName: null, isLegalNamePublic: true }, 'A'],
  [{ legalName: 'A', chosenName: 'B', isLegalNamePublic: false }, 'B'],
  [{ legalName: 'A', chosenName: 'B', isLegalNamePublic: true }, 'A'],
  [{ legalName: null, chosenName: null, isLegalNamePublic: false }, null],
])('[F6] of %j the public name is %s', (names, shown) => {
  expect(publicName(names)).toBe(shown);
});

it.each([
  [{ legalName: 'A', chosenName: null, isLegalNamePublic: false }, true, { legalName: 'N', chosenName: null, isLegalNamePublic: false }],
  [{ legalName: 'A', chosenName: 'B', isLegalNamePublic: false }, true, { legalName: 'N', chosenName: 'B', isLegalNamePublic: true }],
  [{ legalName: 'A', chosenName: 'N', isLegalNamePublic: true }, true, { legalName: 'N', chosenName: 'N', isLegalNamePublic: false }],
  [{ legalName: 'A', chosenName: 'B', isLegalNamePublic: true }, false, { legalName: 'A', chosenName: 'N', isLegalNamePublic: false }],
])('[F6] of %j a name that was decided about (legal: %s) is the public one, and the other one stays', (names, isLegal, then) => {
  expect(namesWith(names, { name: 'N', isLegal })).toEqual(then);
  expect(publicName(then)).toBe('N');
});

describe('a password', () => {
  it('may be long, with spaces and any script', () => {
    expect(() => checkPassword('el río corre hacia el mar')).not.toThrow();
    expect(() => checkPassword('日本語のながいあいことばです。')).not.toThrow();
  });
  it.each([['short', 'PASSWORD_TOO_SHORT'], ['a'.repeat(201), 'PASSWORD_TOO_LONG'], ['PeerSupport2026', 'PASSWORD_TOO_COMMON'], ['aaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'], ['123456789012', 'PASSWORD_TOO_COMMON'], ['qwertyuiopasd', 'PASSWORD_TOO_COMMON'], ['lkjhgfdsapoiu', 'PASSWORD_TOO_COMMON'], ['haus12haus12', 'PASSWORD_TOO_COMMON'], ['Password2026!!', 'PASSWORD_TOO_COMMON'], ['Ana.Reyes.1987', 'PASSWORD_TOO_COMMON'], ['ana.reyes@example.org', 'PASSWORD_TOO_COMMON']])('refuses %s', (password, code) => {
    expect(() => checkPassword(password, 'ana.reyes@example.org')).toThrow(code);
  });
});
