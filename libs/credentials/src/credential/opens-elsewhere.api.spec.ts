import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@waymark/identity/testing';
import { opensElsewhere } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { readAttachments, rooms } from '../document';
import { scan } from '../document/scan-certificate.builder';
import { credentialsEntities, CredentialsModule, SealService } from '../index';
import { CertifiedKeys, KeyRing } from '../keys';
import { aCredential } from '../testing';
import { Issuer } from './issuer';

const start = (config = {}) => startApi({ modules: [CredentialsModule], entities: credentialsEntities, config });

/** Nobody answers there, so that our own time goes into the room that is kept for the chain of another authority. */
async function startWithAuthority(): Promise<TestApi> {
  const rootsFile = join(mkdtempSync(join(tmpdir(), 'waymark-elsewhere-')), 'roots.pem');
  writeFileSync(rootsFile, '');
  return start({ stampAuthority: { url: 'http://127.0.0.1:9/', rootsFile } });
}

/** As where the key of the document authority was moved away before there were time-stamps. */
async function startWithoutStamp(): Promise<TestApi> {
  const api = await start();
  const { kid } = (await api.app.get(CertifiedKeys).stamp(api.ctx())) ?? { kid: '' };
  await api.app.get(KeyRing).retire(api.ctx(), kid, 'Seals carry no time here.');
  return api;
}

const given = { schemeName: 'Harbor State Peer Support Specialist (demonstration scheme)', schemeVersion: '1' };

describe.each([
  ['its own time-stamp', () => start(), rooms.snug],
  ['the room of another authority', startWithAuthority, rooms.stampedElsewhere],
  ['no time-stamp', startWithoutStamp, rooms.unstamped],
] as const)('a certificate as the product issues it, with %s', (kind, begin, room) => {
  let api: TestApi;
  const made = new Map<string, Buffer>();
  beforeAll(async () => {
    api = await begin();
  });
  afterAll(() => api.close());

  async function issued(lang: 'en' | 'es', holderName: string): Promise<Buffer> {
    const known = made.get(holderName);
    if (known) return known;
    const { id } = await aCredential(api, { ...given, lang, holderName });
    const pdf = await api.app.get(SealService).bytes(api.ctx(), id);
    made.set(holderName, pdf);
    return pdf;
  }

  describe.each([['en', 'Ana Lucía Reyes'], ['es', 'María José Ortega Peña'], ['en', 'أمينة (Amina) 王秀英']] as const)('in %s, for %s', (lang, holderName) => {
    it('[G1] is whole: its badges, its proof, its slip, where the lists of lost keys are, and the room of its seal', async () => {
      const pdf = await issued(lang, holderName);
      expect([...readAttachments(pdf).keys()].sort()).toEqual(['credential.json', 'credential.jwt', 'evidence.json']);
      expect(scan(pdf)).toMatch(/#[\w-]+\.[\w-]+\.[\w-]+$/);
      const seal = Buffer.from(/\/Contents <([0-9a-f]+)>/.exec(pdf.toString('latin1'))?.[1] ?? '', 'hex');
      expect([seal.length, seal.includes('https://waymark.example/crl/')]).toEqual([room, true]);
      expect(await api.app.get(Issuer).check(api.ctx(), pdf)).toMatchObject({ ok: true, isStamped: kind !== 'no time-stamp' });
    });
    opensElsewhere('it', () => issued(lang, holderName), true);
  });
});
