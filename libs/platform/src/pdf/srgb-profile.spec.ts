import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { srgbProfile } from './srgb-profile';

const own = inflateSync(srgbProfile);
// What pdfkit would embed: the profile of Hewlett-Packard, with the curve as a table.
const known = readFileSync(join(dirname(require.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc'));

function tagOf(profile: Buffer, name: string): Buffer {
  const count = profile.readUInt32BE(128);
  const at = Array.from({ length: count }, (_, index) => 132 + 12 * index).find((entry) => profile.toString('latin1', entry, entry + 4) === name) ?? 0;
  return profile.subarray(profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8));
}
const numbers = (tag: Buffer, from: number, count: number): number[] => Array.from({ length: count }, (_, index) => tag.readInt32BE(from + 4 * index) / 65_536);
const xyz = (profile: Buffer, name: string): number[] => numbers(tagOf(profile, name), 8, 3);

describe('the profile of our colours', () => {
  it('is a display of red, green and blue that says its own length and reaches no further', () => {
    expect(own.readUInt32BE(0)).toBe(own.length);
    expect(own.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(own.toString('latin1', 36, 40)).toBe('acsp');
    const ends = Array.from({ length: own.readUInt32BE(128) }, (_, index) => own.readUInt32BE(136 + 12 * index) + own.readUInt32BE(140 + 12 * index));
    expect(Math.max(...ends)).toBe(own.length);
    expect(srgbProfile.length).toBeLessThan(400);
  });

  it.each(['rXYZ', 'gXYZ', 'bXYZ'])('has the %s of the known one', (name) => {
    xyz(own, name).forEach((value, index) => expect(value).toBeCloseTo(xyz(known, name)[index] ?? 0, 3));
  });

  it('adds up to the white of profiles, so that white paper stays white', () => {
    const sum = [0, 1, 2].map((index) => ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + (xyz(own, name)[index] ?? 0), 0));
    sum.forEach((value, index) => expect(value).toBeCloseTo(xyz(own, 'wtpt')[index] ?? 0, 3));
  });

  it.each(['rTRC', 'gTRC', 'bTRC'])('has the %s of the known one at each of its 1,024 points', (name) => {
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbers(tagOf(own, name), 12, 5);
    const table = tagOf(known, name);
    const most = Math.max(...Array.from({ length: table.readUInt32BE(8) }, (_, index) => {
      const x = index / 1023;
      return Math.abs((x >= d ? (a * x + b) ** g : c * x) - table.readUInt16BE(12 + 2 * index) / 65_535);
    }));
    expect(most).toBeLessThan(0.0005);
  });
});
