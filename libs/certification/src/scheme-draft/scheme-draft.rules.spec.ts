import { validateScheme } from '../scheme';
import { blankScheme, checkRevision, nextVersion, SchemeDraftStatus } from './scheme-draft.rules';

it.each([['2026', [], '2027'], ['1', ['1', '2'], '3'], ['v1.9', [], 'v1.10'], ['spring', [], 'spring-2'], ['spring', ['spring-2'], 'spring-3']])('after %s, with %j taken, comes %s', (version, taken, next) => {
  expect(nextVersion(version, taken)).toBe(next);
});

it('an edit is made on the revision that was looked at, while the draft is open', () => {
  expect(() => checkRevision({ status: SchemeDraftStatus.OPEN, revision: 3 }, 3)).not.toThrow();
  expect(() => checkRevision({ status: SchemeDraftStatus.OPEN, revision: 4 }, 3)).toThrow('STALE_VERSION');
  expect(() => checkRevision({ status: SchemeDraftStatus.PUBLISHED, revision: 3 }, 3)).toThrow('SCHEME_DRAFT_CLOSED');
});

it('a scheme that begins from nothing cannot be published before it is written', () => {
  expect(validateScheme(blankScheme('new', 'Board')).map(({ code }) => code)).toEqual(['TEXT_MISSING', 'SOURCE_MISSING', 'GROUP_EMPTY', 'TEXT_MISSING']);
});
