import { aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialsModule, serveCertificates } from '../index';
import { fromBase58 } from '../proof/base58';
import { StatusService } from '../status/status.service';
import { aCredential } from '../testing';
import type { OpenBadge } from './open-badge';
import { saidByPyld, withPyld } from './pyld.builder';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app, whoAsks) => serveCertificates(app, whoAsks) });
});
afterAll(() => api.close());

interface Signed {
  readonly proof: { readonly verificationMethod: string };
}
const local = (url: string): string => url.replace('https://waymark.example', '');
const textAt = async (path: string): Promise<string> => (await api.http.get(local(path)).buffer(true).responseType('blob')).body.toString() as string;

/** The key as a verifier finds it: by the document of the issuer that the proof names, among those that may assert. */
async function keyOf(text: string): Promise<string | undefined> {
  const { verificationMethod: method } = (JSON.parse(text) as Signed).proof;
  const path = (method.split('#')[0] ?? '').replace(/^did:web:[^:]+/, '').replaceAll(':', '/');
  const document = JSON.parse(await textAt(`${path}/did.json`)) as { assertionMethod: string[]; verificationMethod: { id: string; publicKeyMultibase?: string }[] };
  const found = document.verificationMethod.find(({ id }) => id === method && document.assertionMethod.includes(id));
  // Base58 behind z, two bytes that say ed25519-pub, then the key.
  return fromBase58(found?.publicKeyMultibase ?? '')?.subarray(2).toString('base64url');
}

describe('an implementation that shares nothing with ours', () => {
  withPyld('[F3] verifies the badge and the status list that the API gives out, by the key that it publishes, and refuses both changed (needs python3-pyld and python3-cryptography)', async () => {
    const holder = await aPerson(api);
    const { id, number } = await aCredential(api, { holderId: holder.id });
    const response = await api.http.get(`/files/credentials/${id}.json`).set('x-test-person', holder.id).responseType('blob');
    const badge = (response.body as Buffer).toString();
    await api.app.get(StatusService).publish(api.ctx(), null);
    const list = await textAt((JSON.parse(badge) as OpenBadge).credentialStatus.statusListCredential);
    for (const text of [badge, list]) expect(saidByPyld(text, await keyOf(text))).toBe('verified');
    const changed = [badge.replace(number, 'WM-2026-999999'), list.replace(/"validUntil":"\d{4}/, '"validUntil":"2099')];
    expect([changed[0] === badge, changed[1] === list]).toEqual([false, false]);
    for (const text of changed) expect(saidByPyld(text, await keyOf(text))).toBe('refused InvalidSignature');
  });
});
