import { checkCode, codeText, typedCode } from './mailed-code.rules';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 15, minute));
const code = { expiresAt: at(15), attempts: 1 };
const refused = 'SIGN_IN_CODE_REFUSED';

it('a code is six digits, typed with or without spaces and dashes', () => {
  expect([codeText(0), codeText(42), codeText(999_999)]).toEqual(['000000', '000042', '999999']);
  expect([typedCode(' 123 456 '), typedCode('123-456')]).toEqual(['123456', '123456']);
});

it('opens until it expires, and not at that moment', () => {
  expect(() => checkCode(code, true, at(14))).not.toThrow();
  expect(() => checkCode(code, true, at(15))).toThrow(refused);
});

it('may be tried five times', () => {
  expect(() => checkCode({ ...code, attempts: 5 }, true, at(0))).not.toThrow();
  expect(() => checkCode({ ...code, attempts: 6 }, true, at(0))).toThrow(refused);
});

it('answers the same for a wrong one and for none', () => {
  expect(() => checkCode(code, false, at(0))).toThrow(refused);
  expect(() => checkCode(null, false, at(0))).toThrow(refused);
});
