import { aMember, startApi } from '@waymark/identity/testing';
import type { Person } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { CertifiedKeys, credentialsEntities, CredentialsModule, KeyDrill, SealReconciler } from '../index';
import { aCredential } from '../testing';

interface Room {
  readonly issuance: { isStopped: boolean; reason: string | null; canResume: boolean };
  readonly keys: { kid: string; purpose: string; state: string; affected: number | null; canReissue: boolean; certifiedUntil: string | null; reissue: { total: number; replaced: number; sealed: number; isDone: boolean } | null }[];
}

const fields = '{ issuance { isStopped reason canResume } keys { kid purpose state affected canReissue certifiedUntil reissue { total replaced sealed isDone } } }';
const look = `query { keyRoom ${fields} }`;
const stop = `mutation($reason: String!) { stopIssuing(reason: $reason) ${fields} }`;
const resume = `mutation($reason: String!) { resumeIssuing(reason: $reason) ${fields} }`;
const start = `mutation($kid: ID!) { startKeyReissue(kid: $kid) ${fields} }`;

let api: TestApi;
let lena: Person;
let omar: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
  lena = await aMember(api, Role.PLATFORM_ADMIN);
  omar = await aMember(api, Role.PLATFORM_ADMIN);
});
afterAll(() => api.close());

const room = async (who: Person): Promise<Room> => (await api.ok<{ keyRoom: Room }>(who.id, look)).keyRoom;

it('[G21] one admin stops issuing with a reason, and another goes on', async () => {
  await api.ok(lena.id, stop, { reason: 'A stick is missing.' });
  expect((await room(lena)).issuance).toEqual({ isStopped: true, reason: 'A stick is missing.', canResume: false });
  expect((await room(omar)).issuance.canResume).toBe(true);
  expect(await api.refusal(lena.id, resume, { reason: 'It was found.' })).toBe('KEY_SECOND_PERSON');
  expect(await api.refusal(omar.id, resume, { reason: ' ' })).toBe('ISSUANCE_REASON_UNFIT');
  await api.ok(omar.id, resume, { reason: 'It was found.' });
  expect((await room(lena)).issuance.isStopped).toBe(false);
  expect(await api.refusal(omar.id, resume, { reason: 'Once more.' })).toBe('ISSUANCE_NOT_STOPPED');
});

it('[T15] a lost key shows what it signed; its run is started by another admin and tells how far it is', async () => {
  await aCredential(api);
  await aCredential(api);
  const { kid } = await api.app.get(CertifiedKeys).seal(api.ctx());
  expect(await api.refusal(omar.id, start, { kid })).toBe('KEY_NOT_COMPROMISED');
  const ctx = { ...api.ctx(), actor: { id: lena.id, locale: 'en' as const, memberships: [] } };
  await api.app.get(KeyDrill).compromise(ctx, kid, { since: api.now, reason: 'A stick is missing.' });
  const lost = (seen: Room) => seen.keys.find((key) => key.kid === kid);
  expect(lost(await room(lena))).toMatchObject({ purpose: 'seal', state: 'COMPROMISED', affected: 2, canReissue: false, certifiedUntil: expect.any(String) as string, reissue: null });
  expect(lost(await room(omar))?.canReissue).toBe(true);
  expect(await api.refusal(lena.id, start, { kid })).toBe('KEY_SECOND_PERSON');
  await api.ok(omar.id, start, { kid });
  expect(lost(await room(omar))).toMatchObject({ canReissue: false, reissue: { total: 2, replaced: 0, sealed: 0, isDone: false } });
  await api.runJobs();
  await api.app.get(SealReconciler).finishAll(api.ctx());
  expect(lost(await room(lena))).toMatchObject({ affected: 0, reissue: { total: 2, replaced: 2, sealed: 2, isDone: true } });
}, 120_000);
