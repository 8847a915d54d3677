import { createHash } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import { inTransaction, RecordCheckService, RecordFinding } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { decodeJwt } from 'jose';
import { BadgeService } from '../badge/badge.service';
import { openBadge } from '../badge/open-badge';
import { credentialsEntities, CredentialsModule, serveLog, StatusService } from '../index';
import type { Credential } from '../index';
import { leafHash, nodeHash } from '../log/merkle';
import { isProved } from '../proof';
import { aCredential, anIssueRequest, changeStanding } from '../testing';

const MINUTE = 60_000;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: serveLog });
});
afterAll(() => api.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const change = async (credential: Credential, kind: string): Promise<void> => {
  await changeStanding(api, credential, { kind });
  await api.runJobs();
};
const publish = async (): Promise<void> => {
  api.now = new Date(api.now.getTime() + 15 * MINUTE);
  await api.app.get(StatusService).publish(api.ctx(), null);
};

/** Where a badge stands, as every one of its texts names it. */
async function entryOf({ id }: Credential): Promise<{ listId: string; index: number }> {
  const badge = await api.app.get(BadgeService).newest(api.ctx(), id);
  return { listId: badge?.listId ?? '', index: badge?.statusIndex ?? -1 };
}

interface ListDocument {
  readonly id: string;
  readonly validFrom: string;
  readonly proof: { readonly verificationMethod: string };
  readonly credentialSubject: { readonly statusPurpose: string; readonly encodedList: string };
}
const get = async <T>(path: string): Promise<T> => JSON.parse((await api.http.get(path).buffer(true)).text ?? '') as T;
const list = async (path: string) => {
  const document = await get<ListDocument>(path);
  return { document, bits: gunzipSync(Buffer.from(document.credentialSubject.encodedList.slice(1), 'base64url')) };
};
const token = async (listId: string) => {
  const { body } = await api.http.get(`/status-lists/${listId}.jwt`).buffer(true).responseType('blob');
  const { status_list } = decodeJwt((body as Buffer).toString()) as { status_list: { bits: number; lst: string } };
  return { width: status_list.bits, bits: inflateSync(Buffer.from(status_list.lst, 'base64url')) };
};

/** What each list says of a badge, read as its standard says: revocation, suspension, token. */
async function saidOf({ listId, index }: { listId: string; index: number }): Promise<[number, number, number]> {
  await publish();
  const flag = (bits: Buffer): number => ((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  const [revocation, suspension, { width, bits }] = [await list(`/status-lists/${listId}`), await list(`/status-lists/${listId}/suspension`), await token(listId)];
  const perByte = 8 / width;
  return [flag(revocation.bits), flag(suspension.bits), ((bits[Math.floor(index / perByte)] ?? 0) >> (width * (index % perByte))) & (2 ** width - 1)];
}

interface Proof {
  readonly index: number;
  readonly size: number;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
  readonly salt: string;
  readonly event: string;
  readonly leaf: string;
}
const logged = (listId: string) => get<Proof>(`/status-lists/${listId}/log`);

/** RFC 9162, 2.1.3.2: the root that the entry and its proof lead to. */
function rootFrom({ index, size, hashes, leaf }: Proof): string {
  let [node, last, root] = [index, size - 1, leafHash(Buffer.from(leaf))];
  for (const hash of hashes.map((one) => Buffer.from(one, 'base64'))) {
    const isRight = node % 2 === 1 || node === last;
    root = isRight ? nodeHash(hash, root) : nodeHash(root, hash);
    while (isRight && node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return root.toString('base64');
}

function holdsIn(proof: Proof): boolean {
  const opened = createHash('sha256').update(Buffer.from(proof.salt, 'base64url')).update(proof.event).digest('base64url');
  return proof.checkpoint.split('\n')[2] === rootFrom(proof) && (JSON.parse(proof.leaf) as { h: string }).h === opened;
}

const versions = async (listId: string) => Number((await api.dataSource.query<{ n: string }[]>('select count(*) n from credentials.status_version where list_id = $1', [listId]))[0]?.n);

describe('what the lists say', () => {
  it('[CE14] keeps the purposes apart: suspended is not revoked, and nothing goes back', async () => {
    const request = { boardId: anIssueRequest().boardId };
    const [fine, suspended, revoked] = [await aCredential(api, request), await aCredential(api, request), await aCredential(api, request)];
    await change(suspended, 'SUSPENDED');
    await change(revoked, 'REVOKED');
    const [first, second, third] = [await entryOf(fine), await entryOf(suspended), await entryOf(revoked)];
    expect(new Set([first.listId, second.listId, third.listId]).size).toBe(1);
    expect([await saidOf(first), await saidOf(second), await saidOf(third)]).toEqual([[0, 0, 0], [1, 1, 2], [1, 0, 1]]);
    await change(suspended, 'REINSTATED');
    const again = await entryOf(suspended);
    expect(again).not.toEqual(second);
    expect([await saidOf(second), await saidOf(again)]).toEqual([[1, 1, 1], [0, 0, 0]]);
    await change(suspended, 'SUSPENDED');
    await change(suspended, 'REVOKED');
    expect([await saidOf(second), await saidOf(again), await saidOf(first)]).toEqual([[1, 1, 1], [1, 1, 1], [0, 0, 0]]);
  });

  it('[CE14] is of one length for everybody, at an address that a board has once, signed by its board', async () => {
    const credential = await aCredential(api);
    const { listId } = await entryOf(credential);
    await publish();
    const [revocation, suspension, { width, bits }] = [await list(`/status-lists/${listId}`), await list(`/status-lists/${listId}/suspension`), await token(listId)];
    expect([revocation.bits.length, suspension.bits.length, width, bits.length]).toEqual([16_384, 16_384, 2, 32_768]);
    expect([revocation, suspension].map(({ document }) => document.credentialSubject.statusPurpose)).toEqual(['revocation', 'suspension']);
    expect(revocation.document.validFrom).toBe(suspension.document.validFrom);
    const jwks = await get<{ keys: { kid: string }[] }>('/.well-known/jwks.json');
    const key = jwks.keys.find(({ kid }) => suspension.document.proof.verificationMethod.endsWith(`#${kid}`));
    expect(await isProved(suspension.document, key as never)).toBe(true);
    const { service } = await get<{ service: { serviceEndpoint: string }[] }>(`/issuers/${credential.boardId}/did.json`);
    expect(service.map(({ serviceEndpoint }) => serviceEndpoint)).toEqual([suspension.document.id]);
    expect((await api.http.get('/status-lists/00000000-0000-4000-8000-000000000000/suspension')).status).toBe(404);
  });

  it('[CE14] names the list of revocations alone in a badge: Open Badges 3.0 allows one', () => {
    const { credentialStatus } = openBadge({ issuer: { did: 'did:web:x', profileUrl: 'https://x' }, validFrom: api.now, validUntil: api.now, status: { listUrl: 'https://x/status-lists/1', index: 7 } } as never);
    expect(credentialStatus).toMatchObject({ statusPurpose: 'revocation', statusListCredential: 'https://x/status-lists/1' });
  });
});

describe('[O5] the log', () => {
  it('says what a list says from the moment it is published, once for each change and not each quarter of an hour', async () => {
    const credential = await aCredential(api);
    const { listId } = await entryOf(credential);
    const opening = await logged(listId);
    expect(JSON.parse(opening.event)).toMatchObject({ t: 'status-list', id: listId, n: 1 });
    await publish();
    await publish();
    expect(await versions(listId)).toBe(1);
    await change(credential, 'SUSPENDED');
    // Not before the clock comes by: the moment of the decision does not show.
    expect((await logged(listId)).index).toBe(opening.index);
    await publish();
    await publish();
    expect([await versions(listId), JSON.parse((await logged(listId)).event)]).toEqual([2, expect.objectContaining({ n: 2 })]);
  });

  it('lets anybody see that no list is newer than the one that is served', async () => {
    const credential = await aCredential(api);
    const { listId } = await entryOf(credential);
    for (const kind of ['SUSPENDED', 'REINSTATED', 'REVOKED']) {
      await change(credential, kind);
      await publish();
      const proof = await logged(listId);
      expect(holdsIn(proof)).toBe(true);
      const digests = { revocation: sha256((await list(`/status-lists/${listId}`)).bits), suspension: sha256((await list(`/status-lists/${listId}/suspension`)).bits), d: sha256((await token(listId)).bits) };
      expect(JSON.parse(proof.event)).toMatchObject(digests);
    }
    expect((await api.http.get('/status-lists/00000000-0000-4000-8000-000000000000/log')).status).toBe(404);
  });

  it('enters a version with its publication or not at all, and one of two publishers at once', async () => {
    const credential = await aCredential(api);
    const { listId } = await entryOf(credential);
    await change(credential, 'REVOKED');
    await api.dataSource.query(`create function public.full() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger full_disk before insert on credentials.log_entry for each row execute function public.full()`);
    const before = (await list(`/status-lists/${listId}`)).document.validFrom;
    await expect(publish()).rejects.toThrow('disk full');
    expect([(await list(`/status-lists/${listId}`)).document.validFrom, await versions(listId)]).toEqual([before, 1]);
    await api.dataSource.query('drop trigger full_disk on credentials.log_entry; drop function public.full()');
    await Promise.all([publish(), publish()]);
    expect(await versions(listId)).toBe(2);
    await expect(api.dataSource.query('update credentials.status_version set ordinal = 9')).rejects.toThrow('append-only');
  });

  it('[CE17] is held against the lists each night', async () => {
    const credential = await aCredential(api);
    const { listId } = await entryOf(credential);
    await publish();
    const found = async () => {
      api.now = new Date(api.now.getTime() + MINUTE);
      const run = await api.app.get(RecordCheckService).run(api.ctx());
      return (await api.dataSource.manager.find(RecordFinding, { where: { lastRunId: run.id } })).map(({ kind, name, detail }) => [kind, name, detail]);
    };
    expect(await found()).toEqual([]);
    const other = await aCredential(api);
    await change(other, 'REVOKED');
    await publish();
    const { listId: otherId } = await entryOf(other);
    await api.dataSource.query('update credentials.status_publication p set json = o.json from credentials.status_publication o where p.list_id = $1 and o.list_id = $2', [listId, otherId]);
    expect(await found()).toEqual([['LOG_ALTERED', `status list ${listId}`, 'another list is served']]);
    await publish();
    expect(await found()).toEqual([]);
    await inTransaction(api.ctx(), (ctx) => ctx.tx.query(`set local session_replication_role = replica; insert into credentials.status_version select list_id, ordinal + 1, standing, standing, standing, published_at from credentials.status_version where list_id = '${listId}'`));
    expect(await found()).toEqual([['LOG_ALTERED', `status list ${listId}`, 'another list is served, no entry says so']]);
  });

  it('still reads a list that was signed before there was one of suspensions', async () => {
    const { listId } = await entryOf(await aCredential(api));
    await api.dataSource.query('update credentials.status_publication set suspension = null where list_id = $1', [listId]);
    expect((await api.http.get(`/status-lists/${listId}/suspension`)).status).toBe(404);
    await publish();
    expect((await api.http.get(`/status-lists/${listId}/suspension`)).status).toBe(200);
  });
});
