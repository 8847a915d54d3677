import fc from 'fast-check';
import { pixelsOf, withoutPlace } from './picture.rules';
import { checkAnnounced, checkPart } from './stored-file.rules';

const canary = 'CANARY 41.8827N 87.6233W';

function segment(marker: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** Exif with a maker's note and an orientation, written by a camera of either kind. */
function exif(isLittle: boolean, orientation: number): Buffer {
  const bytes = Buffer.alloc(40);
  const two = (value: number, at: number) => (isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at));
  const four = (value: number, at: number) => (isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at));
  bytes.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  [[0x2a, 2], [2, 8], [0x8825, 10], [4, 12], [0x0112, 22], [3, 24], [orientation, 30]].forEach(([value, at]) => two(value ?? 0, at ?? 0));
  four(8, 4);
  four(1, 26);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), bytes, Buffer.from(canary)]);
}

const frame = (width: number, height: number) => segment(0xc2, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]));
const jpeg = (width: number, height: number, first: Buffer = segment(0xe1, exif(true, 6))) =>
  Buffer.concat([Buffer.from('ffd8', 'hex'), segment(0xe0, 'JFIF\0'), first, segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${canary}`), segment(0xed, canary), segment(0xfe, canary), segment(0xe2, 'ICC_PROFILE\0 colours'), frame(width, height), segment(0xda, 'scan'), Buffer.from('the picture itself')]);

function chunk(kind: string, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}
const numbers = (...values: number[]) => Buffer.concat(values.map((value) => { const four = Buffer.alloc(4); four.writeUInt32BE(value); return four; }));
const png = (width: number, height: number, more: Buffer = Buffer.alloc(0)) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.concat([numbers(width, height), Buffer.alloc(5)])), more, chunk('tEXt', canary), chunk('eXIf', canary), chunk('iTXt', canary), chunk('IDAT', 'the picture itself'), chunk('IEND', '')]);

it.each([['image/jpeg' as const, jpeg(4000, 3000)], ['image/png' as const, png(4000, 3000)]])('[UP3] a picture of the type %s tells no place, time or camera, and shows what it showed', (type, bytes) => {
  const clean = withoutPlace(bytes, type);
  expect(bytes.includes(canary)).toBe(true);
  expect([clean.length, clean.includes('CANARY'), clean.includes('the picture itself')]).toEqual([bytes.length, false, true]);
  expect(clean.includes('ICC_PROFILE')).toBe(type === 'image/jpeg');
  expect(withoutPlace(clean, type)).toEqual(clean);
});

it.each([[true, 6], [false, 8], [true, 9]])('[UP3] a photo keeps which way is up (little-endian: %s, orientation %i)', (isLittle, orientation) => {
  const clean = withoutPlace(jpeg(40, 30, segment(0xe1, exif(isLittle, orientation))), 'image/jpeg');
  const kept = Buffer.from('457869660000' + '4d4d002a00000008' + '0001' + '01120003000000010' + `00${orientation}`, 'hex');
  expect(clean.includes(kept)).toBe(orientation < 9);
});

it('[UP3] says how many points a picture has, over all its frames', () => {
  expect(pixelsOf(jpeg(4000, 3000), 'image/jpeg')).toBe(12_000_000);
  expect(pixelsOf(png(4000, 3000), 'image/png')).toBe(12_000_000);
  expect(pixelsOf(png(100, 100, chunk('acTL', numbers(10_000, 0))), 'image/png')).toBe(100_000_000);
  expect([pixelsOf(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'), pixelsOf(Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png')]).toEqual([null, null]);
});

describe('[UP3] a picture that is sent', () => {
  const send = (bytes: Buffer, mediaType: string, length = bytes.length) => () => checkPart({ length, received: 0, mediaType }, { offset: 0, bytes });
  it.each([
    ['50,000 by 50,000 points', send(png(50_000, 50_000), 'image/png'), 'FILE_PICTURE_TOO_LARGE'],
    ['10,000 frames', send(png(100, 100, chunk('acTL', numbers(10_000, 0))), 'image/png'), 'FILE_PICTURE_TOO_LARGE'],
    ['65,000 by 65,000 points as JPEG', send(jpeg(65_000, 65_000), 'image/jpeg'), 'FILE_PICTURE_TOO_LARGE'],
    ['no size at all', send(Buffer.from('ffd8ffe000044a46', 'hex'), 'image/jpeg'), 'FILE_TYPE_REFUSED'],
    ['a part of it', send(png(10, 10), 'image/png', 500), 'FILE_NOT_COMPLETE'],
  ])('with %s is refused', (_, act, code) => expect(act).toThrow(code));
  it('is taken whole, up to 8 MB', () => {
    expect(send(jpeg(4000, 3000), 'image/jpeg')).not.toThrow();
    const purpose = { name: 'course', mediaTypes: ['image/png'], mostBytes: 512 * 1024 * 1024 };
    const announce = (length: number) => () => checkAnnounced(purpose, { mediaType: 'image/png', length, sentToday: 0 });
    expect(announce(8 * 1024 * 1024)).not.toThrow();
    expect(announce(8 * 1024 * 1024 + 1)).toThrow('FILE_TOO_LARGE');
  });
});

it('[UP3] no bytes break it, and none get lost', () => {
  const heads = { 'image/jpeg': Buffer.from('ffd8', 'hex'), 'image/png': Buffer.from('89504e470d0a1a0a', 'hex') } as const;
  const bytes = fc.array(fc.oneof(fc.constantFrom(0xff, 0xe1, 0xc0, 0x00), fc.nat(255)), { maxLength: 120 });
  fc.assert(fc.property(fc.constantFrom('image/jpeg' as const, 'image/png' as const), bytes, (type, tail) => {
    const all = Buffer.concat([heads[type], Buffer.from(tail)]);
    pixelsOf(all, type);
    return withoutPlace(all, type).length === all.length;
  }));
});
