import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, LogService, RevocationService, SealService, serveLog, useVerification } from '../index';
import { Issuer } from '../credential/issuer';
import { KeyRing } from '../keys';
import { checkOffline, saidOfBadge } from '../document/offline-verifier.builder';
import { scan } from '../document/scan-certificate.builder';
import { checkSlipOffline } from '../slip/check-slip.builder';
import { aCredential } from '../testing';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app) => (serveLog(app), useVerification(app)) });
});
afterAll(() => api.close());

const pdfOf = async (id: string) => api.app.get(SealService).bytes(api.ctx(), id);
const rootPem = () => api.app.get(Issuer).rootPem();
const published = async () => ((await api.http.get('/.well-known/jwks.json')).body as { keys: { alg: string }[] }).keys;

describe('a stored certificate', () => {
  it('[O6] [F10] proves itself with nothing but the file and what its reader trusts: seal, issuer, time, the entry of the log, the badge and what both say', async () => {
    const credential = await aCredential(api);
    const logKey = await api.app.get(LogService).verifierKey(api.ctx());
    const { status, answers } = checkOffline([await pdfOf(credential.id)], await rootPem(), ['--json', '--log-key', logKey], await published());
    expect([status, answers[0]?.checks.map(({ name, result }) => `${name} ${result}`)]).toEqual([0, ['seal good', 'issuer good', 'time good', 'log good', 'badge good', 'match good']]);
    expect(answers[0]?.facts).toMatchObject({ number: credential.number, holderName: 'Ana Lucía Reyes', validUntil: '2028-11-22' });
  });

  it.each(['en', 'es'] as const)('[O6] has a badge that its reader may compare without keys, and that another issuer\'s keys refuse, in %s', async (lang) => {
    const bytes = await pdfOf((await aCredential(api, { lang, holderName: 'Zofia Żółć-Nguyễn', timeZone: 'Pacific/Auckland' })).id);
    expect(saidOfBadge(checkOffline([bytes], await rootPem()))).toEqual(['badge unkeyed', 'match good']);
    const other = checkOffline([bytes], await rootPem(), ['--json'], [(await published()).find(({ alg }) => alg === 'ES256') ?? {}]);
    expect([other.status, ...saidOfBadge(other)]).toEqual([1, 'badge key']);
  });

  it('[O6] is refused with the key of another log, and told apart where the key came with the file', async () => {
    const bytes = await pdfOf((await aCredential(api)).id);
    const other = 'waymark.example/log+f94cf934+AZ9g9Ynkzc4aJTMvOXXpsPzmZ9N2wkbd8v6b4XwDGbOa';
    expect(checkOffline([bytes], await rootPem(), ['--json', '--log-key', other]).answers[0]?.isAuthentic).toBe(false);
    expect(checkOffline([bytes], await rootPem(), []).said).toContain('The key of the log came with the file');
  });
});

describe('a printed certificate', () => {
  it('[O6] carries its own proof in the square: the address of its page, and behind it a slip that the published keys open', async () => {
    const credential = await aCredential(api);
    const scanned = scan(await pdfOf(credential.id)) ?? '';
    expect(scanned).toMatch(new RegExp(`/v/${credential.code}#[\\w-]+\\.[\\w-]+\\.[\\w-]+$`));
    const keys = await published();
    const printed = { name: credential.holderName, title: credential.title };
    expect(checkSlipOffline(scanned, keys, printed)).toMatchObject({ status: 0, said: expect.stringContaining(`certificate ${credential.number}, valid until ${credential.validUntil}`) as string });
    expect(checkSlipOffline(scanned, keys, { ...printed, name: 'Mallory Forger' }).status).toBe(1);
  });
});

describe('the page for a file', () => {
  it('[O6] [G1] works without its module, which comes from here alone, and lets nothing be sent by it', async () => {
    const page = await api.http.get('/verify').set('Accept', 'text/html');
    expect(page.headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; script-src 'self'");
    expect(page.text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/verify/check/browser.mjs">']);
    expect(page.text).toContain('action="/verify?lang=en" method="post"');
    expect(Buffer.byteLength(page.text)).toBeLessThan(20_000);
    const modules = await Promise.all(readdirSync(resolve(__dirname, '../../../../tools/verify-credential')).filter((name) => name.endsWith('.mjs')).map((name) => api.http.get(`/verify/check/${name}`)));
    const sent = modules.filter(({ status }) => status === 200);
    expect(sent.map(({ headers }) => headers['content-type'])).toEqual(sent.map(() => 'text/javascript; charset=utf-8'));
    expect(sent.map(({ text }) => text).join('\n')).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|innerHTML|eval\(|https?:\/\//);
  });

  it('[O6] hands out the modules of the verifier as they are, and what this issuer asks people to trust', async () => {
    const verify = await api.http.get('/verify/check/verify.mjs');
    expect(verify.text).toBe(readFileSync(resolve(__dirname, '../../../../tools/verify-credential/verify.mjs'), 'utf8'));
    const trust = (await api.http.get('/verify/check/trust.mjs')).text;
    expect(JSON.parse(trust.slice('export const trust = '.length, -2))).toEqual({ root: await rootPem(), stampRoots: [], logKey: await api.app.get(LogService).verifierKey(api.ctx()), crls: [(await api.app.get(RevocationService).crl(api.ctx(), 'documents'))?.der.toString('base64')], keys: { keys: (await published()).filter(({ alg }) => alg === 'RS256') } });
    for (const name of ['verify-credential.mjs', 'package.json', '..%2Fwitness%2Fwitness.mjs', 'none.mjs']) expect((await api.http.get(`/verify/check/${name}`)).status).toBe(404);
  });
});

it('[O6] [F10] a badge by a key of before is still good by the keys that the page brings; one by a lost key is not', async () => {
  const bytes = await pdfOf((await aCredential(api)).id);
  const ring = api.app.get(KeyRing);
  const brought = async () => (JSON.parse((await api.http.get('/verify/check/trust.mjs')).text.slice('export const trust = '.length, -2)) as { keys: { keys: object[] } }).keys.keys;
  const said = async () => saidOfBadge(checkOffline([bytes], await rootPem(), ['--json'], await brought()));
  const { kid } = await ring.active(api.ctx(), 'credential-rs256');
  await ring.retire(api.ctx(), kid, 'A year has passed.');
  await ring.active(api.ctx(), 'credential-rs256');
  expect([(await brought()).length, await said()]).toEqual([2, ['badge good', 'match good']]);
  await ring.compromise(api.ctx(), kid, { effectiveAt: api.now, reason: 'A backup was left on a train.' });
  expect([(await brought()).length, await said()]).toEqual([1, ['badge key']]);
});
