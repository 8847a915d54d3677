import { checkReason, checkSecond, isDone } from './drill.rules';

const stopped = { isStopped: true, at: new Date(), byId: 'first', reason: 'A stick is missing.' };

describe('[T15] going on after a stop', () => {
  it('takes somebody else than whoever stopped, and somebody with a name', () => {
    expect(() => checkSecond(stopped, 'second')).not.toThrow();
    expect(() => checkSecond(stopped, 'first')).toThrow('KEY_SECOND_PERSON');
    expect(() => checkSecond(stopped, null)).toThrow('KEY_SECOND_PERSON');
  });
});

it('a reason has words, and not too many', () => {
  expect(checkReason(' A stick is missing. ')).toBe('A stick is missing.');
  for (const reason of ['', '  ', 'x'.repeat(301)]) expect(() => checkReason(reason)).toThrow('ISSUANCE_REASON_UNFIT');
});

it.each([[{ total: 0, replaced: 0, sealed: 0, ended: 0 }, true], [{ total: 2, replaced: 2, sealed: 1, ended: 0 }, false], [{ total: 2, replaced: 1, sealed: 1, ended: 1 }, true]])('%o is done: %s', (progress, done) => {
  expect(isDone(progress)).toBe(done);
});
