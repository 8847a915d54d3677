import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { roomFor, rooms } from '../document';
import { credentialsEntities, CredentialsModule, SealService } from '../index';
import { aCredential } from '../testing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
});
afterAll(() => api.close());

// As the demonstration issues them.
const proved = [['6 hours of training', '6:00 h'], ['20 hours of signed experience', '21:30 h'], ['2 hours of supervision', '2:00 h'], ['Exam passed', 'March 2, 2026'], ['Role-play passed', 'February 25, 2026']];
const evidence = proved.map(([label = '', value = '']) => ({ label, value }));
const given = { schemeName: 'Harbor State Peer Support Specialist (demonstration scheme)', schemeVersion: '1', evidence };
const languages = ['en', 'es'] as const;

async function pdfOf(holderName: string, lang: 'en' | 'es'): Promise<Buffer> {
  const { id } = await aCredential(api, { ...given, holderName, lang });
  return api.app.get(SealService).bytes(api.ctx(), id);
}

describe('[G1] a certificate as the product makes it', () => {
  it.each(languages)('holds its slip, its badges, its proof and where the lists of its authorities are, in %s', async (lang) => {
    const text = (await pdfOf('María José Ortega Peña', lang)).toString('latin1');
    for (const name of ['credential.json', 'credential.jwt', 'evidence.json']) expect(text).toContain(`/F (${name})`);
    // An address alone makes a square of 37 modules or fewer; four dots each.
    expect(Number(/\/ImageMask true\s+\/Width (\d+)/.exec(text)?.[1])).toBeGreaterThan(200);
    const seal = Buffer.from(/\/Contents <([0-9a-f]+)>/.exec(text)?.[1] ?? '', 'hex');
    expect(seal.toString('latin1').match(/https:\/\/waymark\.example\/crl\//g)).toHaveLength(3);
    expect(seal).toHaveLength(rooms.snug);
  });

  it.each(['María José Ortega Peña', 'Nguyễn Thị Hoa', 'Zofia Żółć', 'Kaʻiulani Kealoha', 'Darnell Price', 'Hubert Blaine Wolfeschlegelsteinhausen'])('weighs at most 42 kB for %s', async (holderName) => {
    for (const lang of languages) expect((await pdfOf(holderName, lang)).length).toBeLessThanOrEqual(42_000);
  });
});

it.each([
  [1796, rooms.snug],
  [1797, rooms.crossed],
  [2005, rooms.wide],
  [2437, rooms.twiceCrossed],
  [2485, rooms.stamped],
])('[F2] a seal whose certificates take %i bytes has a room of %i', (bytes, room) => {
  expect(roomFor([new Uint8Array(1000), new Uint8Array(bytes - 1000)])).toBe(room);
});
