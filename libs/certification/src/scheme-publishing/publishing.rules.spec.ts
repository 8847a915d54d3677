import { SchemeReplayStatus } from '../scheme-replay/scheme-replay.rules';
import { checkPublishing } from './publishing.rules';

const fit = {
  isAuthor: false, revision: 4, replay: { revision: 4, status: SchemeReplayStatus.DONE }, version: '2', published: ['1'], effectiveFrom: '2026-11-23', today: '2026-11-23',
};

it('a draft is published by another person, after its replay, for today or later', () => {
  expect(() => checkPublishing(fit)).not.toThrow();
});

it.each([
  ['[M2] its author', { isAuthor: true }, 'SCHEME_SECOND_PERSON_NEEDED'],
  ['[M6] nobody who never replayed it', { replay: null }, 'SCHEME_NOT_REPLAYED'],
  ['[M6] nobody while the replay runs', { replay: { revision: 4, status: SchemeReplayStatus.RUNNING } }, 'SCHEME_NOT_REPLAYED'],
  ['[M6] nobody after it was written again', { replay: { revision: 3, status: SchemeReplayStatus.DONE } }, 'SCHEME_NOT_REPLAYED'],
  ['nobody under a name that is taken', { version: '1' }, 'SCHEME_VERSION_TAKEN'],
  ['[E1] nobody for a day that is over', { effectiveFrom: '2026-11-22' }, 'SCHEME_BEGINS_TOO_EARLY'],
])('of those who may not publish it: %s', (_, given, code) => {
  const check = () => checkPublishing({ ...fit, ...given });
  expect(check).toThrow(code);
});
