import { gunzipSync } from 'node:zlib';
import { APP_CONFIG, inTransaction } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import type { Person } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { BadgeService } from '../badge/badge.service';
import { credentialsEntities, CredentialService, CredentialsModule, StatusService, useVerification } from '../index';
import type { Credential } from '../index';
import { aCredential, changeStanding } from '../testing';

const READ = 'query ($id: ID!) { credential(id: $id) { standing { status } } }';
const REASON = 'By order of the board.';

let api: TestApi;
let beside: TestApi;
let holder: Person;

beforeAll(async () => {
  const options = { modules: [CredentialsModule], entities: credentialsEntities, serve: useVerification };
  api = await startApi(options);
  beside = await startApi({ ...options, config: api.app.get<AppConfig>(APP_CONFIG) });
  holder = await aPerson(api);
});
beforeEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(async () => {
  await beside.close();
  await api.close();
});

const record = (at: TestApi, credential: Credential, kind: string): Promise<void> => changeStanding(at, credential, { kind, publicReason: REASON });
const replace = (at: TestApi, credential: Credential) => inTransaction(at.ctx(), (ctx) => at.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Ana Reyes', reason: REASON }));

/** What one instance says of it: to a person, to a program, and to its holder. */
async function said(at: TestApi, { id, code }: Credential): Promise<(string | undefined)[]> {
  const page = (await at.http.get(`/v/${code}`).set('Accept', 'text/html')).text;
  const json = (await at.http.get(`/v/${code}`).set('Accept', 'application/json')).body as { status: string };
  const own = await at.ok<{ credential: { standing: { status: string } } }>(holder.id, READ, { id });
  return [/class="answer (\w+)"/.exec(page)?.[1], json.status, own.credential.standing.status.toLowerCase()];
}

/** Whether its newest badge counts by the lists, once the clock has come by at one of them. */
async function counts(at: TestApi, { id }: Credential): Promise<boolean> {
  await at.app.get(StatusService).publish(at.ctx(), null);
  const badge = await at.app.get(BadgeService).newest(at.ctx(), id);
  const { text = '' } = await at.http.get(`/status-lists/${badge?.listId}`).buffer(true);
  const { encodedList } = (JSON.parse(text) as { credentialSubject: { encodedList: string } }).credentialSubject;
  const [bits, index] = [gunzipSync(Buffer.from(encodedList.slice(1), 'base64url')), badge?.statusIndex ?? 0];
  return (((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 0;
}

const everywhere = async (credential: Credential) => [await said(api, credential), await said(beside, credential)];
const alike = (status: string) => [Array.from({ length: 3 }, () => status), Array.from({ length: 3 }, () => status)];

describe('[CE8] page and API of two instances', () => {
  it.each([
    ['a suspension', 'suspended', ['SUSPENDED']],
    ['a reinstatement', 'active', ['SUSPENDED', 'REINSTATED']],
    ['a revocation', 'revoked', ['REVOKED']],
    ['a revocation of a suspended one', 'revoked', ['SUSPENDED', 'REVOKED']],
    ['conditions', 'conditional', ['CONDITIONS_SET']],
  ])('say the same at once after %s at one of them, however often both were asked before', async (_, status, kinds) => {
    const credential = await aCredential(api, { holderId: holder.id });
    expect(await everywhere(credential)).toEqual(alike('active'));
    for (const [index, kind] of kinds.entries()) {
      await record(index % 2 === 0 ? beside : api, credential, kind);
      await everywhere(credential);
    }
    expect(await everywhere(credential)).toEqual(alike(status));
    await api.runJobs();
    expect(await counts(beside, credential)).toBe(['active', 'conditional'].includes(status));
  });

  it('say the same at once of one that was replaced, and of the one in its place', async () => {
    const credential = await aCredential(api, { holderId: holder.id });
    expect(await everywhere(credential)).toEqual(alike('active'));
    const next = await replace(beside, credential);
    expect([await everywhere(credential), await everywhere(next)]).toEqual([alike('superseded'), alike('active')]);
    await api.runJobs();
    expect([await counts(api, credential), await counts(api, next)]).toEqual([false, true]);
  });

  it('say the same on the last day and on the day after, in the zone of the board', async () => {
    const credential = await aCredential(api, { holderId: holder.id, issuedOn: '2024-11-24', validUntil: '2026-11-23' });
    expect(await everywhere(credential)).toEqual(alike('active'));
    const today = api.now;
    api.now = beside.now = new Date('2026-11-24T06:00:01.000Z');
    expect(await everywhere(credential)).toEqual(alike('expired'));
    api.now = beside.now = today;
  });
});
