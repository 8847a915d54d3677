import fc from 'fast-check';
import { isOfType, plainType } from './media-type.rules';
import { checkAnnounced, checkClaim, checkPart, leftBefore, rangeOf, slices, SWEEP, UNCLAIMED_MS } from './stored-file.rules';

const webm = Buffer.from('1a45dfa39f4286810142f781', 'hex');
const purpose = { name: 'recording', mediaTypes: ['audio/webm'], mostBytes: 1024 * 1024 };
const announced = { mediaType: 'audio/webm', length: 100, sentToday: 0 };

describe('a file that is announced', () => {
  it('may be of the types and the size that its purpose takes', () => {
    expect(() => checkAnnounced(purpose, announced)).not.toThrow();
    expect(() => checkAnnounced(purpose, { ...announced, mediaType: 'text/html' })).toThrow('FILE_TYPE_REFUSED');
    expect(() => checkAnnounced(purpose, { ...announced, length: 1024 * 1024 })).not.toThrow();
    expect(() => checkAnnounced(purpose, { ...announced, length: 1024 * 1024 + 1 })).toThrow('FILE_TOO_LARGE');
    expect(() => checkAnnounced(purpose, { ...announced, length: 0 })).toThrow('FILE_EMPTY');
  });
  it('[UP5] stops at what one person may send in a day', () => {
    const limit = 2048 * 1024 * 1024;
    expect(() => checkAnnounced(purpose, { ...announced, sentToday: limit - 100 })).not.toThrow();
    expect(() => checkAnnounced(purpose, { ...announced, sentToday: limit - 99 })).toThrow('FILE_QUOTA_USED');
  });
});

describe('a part', () => {
  const file = { length: 20, received: 0, mediaType: 'audio/webm' };
  it('continues where the file ends', () => {
    expect(() => checkPart(file, { offset: 0, bytes: webm })).not.toThrow();
    expect(() => checkPart({ ...file, received: 12 }, { offset: 0, bytes: webm })).toThrow('UPLOAD_OFFSET_STALE');
    expect(() => checkPart({ ...file, received: 12 }, { offset: 12, bytes: Buffer.alloc(8) })).not.toThrow();
    expect(() => checkPart({ ...file, received: 12 }, { offset: 12, bytes: Buffer.alloc(9) })).toThrow('FILE_TOO_LARGE');
    expect(() => checkPart(file, { offset: 0, bytes: Buffer.alloc(0) })).toThrow('FILE_EMPTY');
  });
  it.each([
    ['a page', '<!doctype html>'],
    ['a picture with script', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a program', 'MZ\u0090\u0000\u0003'],
  ])('[UP1] is refused when the first one is %s under another name', (_, text) => {
    expect(() => checkPart(file, { offset: 0, bytes: Buffer.from(text.slice(0, 20), 'latin1') })).toThrow('FILE_TYPE_REFUSED');
  });
  it('waits for another request with the same part, but not for a dead one', () => {
    const now = new Date('2026-11-23T15:00:00Z');
    const claimed = (secondsAgo: number) => ({ claimedAt: new Date(now.getTime() - secondsAgo * 1000) });
    expect(() => checkClaim(null, now)).not.toThrow();
    expect(() => checkClaim(claimed(120), now)).toThrow('UPLOAD_BUSY');
    expect(() => checkClaim(claimed(121), now)).not.toThrow();
  });
});

it.each([
  ['video/webm', '1a45dfa39f42', true],
  ['audio/webm', '1a45dfa39f42', true],
  ['audio/mp4', '0000001c66747970', true],
  ['image/png', '89504e470d0a1a0a', true],
  ['image/png', 'ffd8ffe000104a', false],
  ['image/svg+xml', '3c73766720', false],
])('%s with the first bytes %s: %s', (type, hex, answer) => {
  expect(isOfType(Buffer.from(hex, 'hex'), type)).toBe(answer);
});

it('leaves the codecs out of a media type', () => {
  expect(plainType('Video/WebM; codecs="vp9,opus"')).toBe('video/webm');
});

it('[UP5] the last sweep that finds an upload still fresh leaves time for the next one within the hour', () => {
  const minutes = (count: number) => count * 60_000;
  expect(SWEEP).toBe('*/5 * * * *');
  expect(UNCLAIMED_MS + minutes(5)).toBeLessThan(minutes(60));
  expect(leftBefore(new Date('2026-11-23T15:00:00Z'))).toEqual(new Date('2026-11-23T14:10:00Z'));
});

it.each([
  [undefined, null],
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['bytes=8-80', { start: 8, end: 9 }],
  ['bytes=10-', 'OUTSIDE'],
  ['bytes=4-2', 'OUTSIDE'],
  ['bytes=0-1,4-5', null],
  ['lines=1-2', null],
])('of ten bytes the range %s is %j', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

it('finds each byte of a range once, in order, whatever the parts', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (bytes, a, b) => {
      const parts = bytes.map((size, index) => ({ start: bytes.slice(0, index).reduce((sum, each) => sum + each, 0), bytes: size }));
      const length = bytes.reduce((sum, each) => sum + each, 0);
      const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length)];
      const read = slices(parts, { start, end }).flatMap(({ part, inside }) => Array.from({ length: inside.end - inside.start + 1 }, (_, index) => part.start + inside.start + index));
      expect(read).toEqual(Array.from({ length: end - start + 1 }, (_, index) => start + index));
    }),
  );
});
