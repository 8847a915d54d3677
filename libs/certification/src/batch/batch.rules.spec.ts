import { checkBatch } from './batch.rules';

const cases = (count: number) => Array.from({ length: count }, (_, index) => `case ${index}`);

it('a batch holds one to fifty cases, each once', () => {
  expect(checkBatch(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(checkBatch(cases(50))).toHaveLength(50);
  expect(() => checkBatch(cases(51))).toThrow('BATCH_TOO_LARGE');
  expect(() => checkBatch([])).toThrow('BATCH_EMPTY');
});
