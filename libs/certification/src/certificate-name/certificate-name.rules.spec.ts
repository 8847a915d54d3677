import { checkNewName, nameOffer } from './certificate-name.rules';

const state = { publicName: 'Marisol Reyes', printed: 'Paper Zzyzx', known: ['Paper Zzyzx', 'Marisol Reyes'], isRunning: true };

it('[F6] offers the public name where the certificate says another one, and says whether the board knows it', () => {
  expect(nameOffer(state)).toEqual({ name: 'Marisol Reyes', isKnown: true });
  expect(nameOffer({ ...state, known: ['Paper Zzyzx'] })).toEqual({ name: 'Marisol Reyes', isKnown: false });
  for (const with_ of [{ publicName: null }, { publicName: 'Paper Zzyzx' }, { isRunning: false }]) expect(nameOffer({ ...state, ...with_ })).toBeNull();
});

it.each([
  ['it is over', { isRunning: false }, 'Marisol Reyes', 'CERTIFICATE_NAME_OVER'],
  ['it says that name already', {}, 'Paper Zzyzx', 'CERTIFICATE_NAME_SAME'],
  ['the name is not the public one', { publicName: 'Another' }, 'Marisol Reyes', 'CERTIFICATE_NAME_OTHER'],
  ['the board has never seen the name', { known: ['Paper Zzyzx'] }, 'Marisol Reyes', 'CERTIFICATE_NAME_UNKNOWN'],
])('[F6] refuses a new name where %s', (_, with_, asked, code) => {
  expect(() => checkNewName({ ...state, ...with_ }, asked)).toThrow(code);
});

it('[F6] takes a name that the board knows', () => {
  expect(checkNewName(state, 'Marisol Reyes')).toBe('Marisol Reyes');
});
