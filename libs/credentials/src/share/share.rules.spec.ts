import { randomBytes } from 'node:crypto';
import { checkWish, deviceOf, drawKey, isLive, keyRandomBytes, readKey, SharePurpose, ViewDevice } from './share.rules';
import type { ShareWish } from './share.rules';

const wish = (over: Partial<ShareWish> = {}): ShareWish => ({ recipient: 'Harbor House', purpose: SharePurpose.JOB_APPLICATION, purposeWords: null, lines: [1], showsRules: false, ...over });
const now = new Date('2026-11-23T15:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('the key of a link', () => {
  it('holds 128 bits, and is read from the whole link, from itself, in any writing', () => {
    const key = drawKey(randomBytes(keyRandomBytes));
    expect(key).toMatch(/^[2-9A-HJ-KM-NP-Z]{26}$/);
    expect(26 * Math.log2(31)).toBeGreaterThan(128);
    const grouped = key.replace(/(.{4})(?=.)/g, '$1-').toLowerCase();
    for (const typed of [key, ` ${grouped} `, `https://x.example/verify/share#${grouped}`, `https://x.example/verify/share?lang=es#${key}`]) expect(readKey(typed)).toBe(key);
  });
  it.each([null, 7, '', 'ABCD', 'https://x.example/verify/share', 'A'.repeat(27), `${'A'.repeat(25)}0`, '#'.repeat(900)])('%p is none', (typed) => expect(readKey(typed)).toBeNull());
});

describe('what a holder chooses', () => {
  it('is put in order, each line once, and nothing that is not there', () => {
    expect(checkWish(wish({ recipient: '  Harbor   House ', lines: [3, 1, 1, 9, -1] }), 4)).toMatchObject({ recipient: 'Harbor House', lines: [1, 3] });
  });
  it.each([
    ['SHARE_RECIPIENT_MISSING', wish({ recipient: '  ' })],
    ['SHARE_PURPOSE_MISSING', wish({ purpose: SharePurpose.OTHER })],
    ['SHARE_NOTHING_SHOWN', wish({ lines: [9] })],
  ])('is refused with %s', (code, typed) => expect(() => checkWish(typed, 4)).toThrow(expect.objectContaining({ code }) as Error));
  it('may be the version of the rules alone', () => expect(checkWish(wish({ lines: [], showsRules: true }), 4).lines).toEqual([]));
});

describe('a consent', () => {
  const term = { endsAt: later(1000), withdrawnAt: null, mostViews: 2 };
  it.each([
    ['before its end', true, term, 0, now], ['at its end', false, term, 0, later(1000)], ['withdrawn a moment ago', false, { ...term, withdrawnAt: now }, 0, now],
    ['with a view left', true, term, 1, now], ['used up', false, term, 2, now], ['without a limit', true, { ...term, mostViews: null }, 500, now],
  ])('%s: %p', (_, expected, state, views, at) => expect(isLive(state, views, at)).toBe(expected));
});

it('a device is told coarsely', () => {
  const told = ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0)', 'Mozilla/5.0 (Windows NT 10.0)', 'curl/8', undefined].map(deviceOf);
  expect(told).toEqual([ViewDevice.PHONE, ViewDevice.COMPUTER, ViewDevice.OTHER, ViewDevice.OTHER]);
});
