import { checkName, checkRoom } from './cohort.rules';

it('a cohort has a name', () => {
  expect(() => checkName('Spring evenings')).not.toThrow();
  expect(() => checkName('')).toThrow('COHORT_NAME_MISSING');
});
it('a cohort takes a hundred learners, and not one more', () => {
  expect(() => checkRoom(98, 2)).not.toThrow();
  expect(() => checkRoom(98, 3)).toThrow(expect.objectContaining({ code: 'COHORT_FULL', details: { most: 100 } }));
});
