import { take } from './hold.rules';

it('gives the first device the first hold', () => {
  expect(take({ hold: 0, device: null }, 'phone')).toEqual({ hold: 1, device: 'phone' });
});
it('leaves the hold with the device that has it', () => {
  expect(take({ hold: 3, device: 'phone' }, 'phone')).toEqual({ hold: 3, device: 'phone' });
});
it('[EX15] displaces the device before, also one that comes back', () => {
  expect(take({ hold: 1, device: 'phone' }, 'laptop')).toEqual({ hold: 2, device: 'laptop' });
  expect(take({ hold: 2, device: 'laptop' }, 'phone')).toEqual({ hold: 3, device: 'phone' });
});
