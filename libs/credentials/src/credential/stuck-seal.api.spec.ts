import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { inTransaction, RecordCheckService, RecordFinding } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialService, CredentialsModule, SealService } from '../index';
import type { Credential, IssueRequest } from '../index';
import { anIssueRequest } from '../testing';
import { mostRefusals } from './intent-statements';
import { Issuer } from './issuer';
import { SealIntents } from './seal-intents';
import { SealReconciler } from './seal-reconciler';

const BROKEN = 100;
const fake = { kid: 'k', alg: 'ES256', publicJwk: {}, certificateChain: [], sign: (bytes: Uint8Array) => Promise.resolve(bytes) } as const;
const other = createHash('sha256').update('a sheet of last year').digest();

let api: TestApi;
let alarms: string[];

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
});
beforeEach(() => {
  alarms = [];
  jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => void alarms.push(String(line)));
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => api.close());

const issue = (with_: Partial<IssueRequest> = {}): Promise<Credential> => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest(with_)));
const seal = ({ id }: Credential): Promise<void> => api.app.get(SealService).seal(api.ctx(), id);
const goRound = (): Promise<void> => api.app.get(SealReconciler).finishAll(api.ctx());

/** What nobody may do, done with the database in hand. */
const tamper = (statement: string, values: unknown[] = []): Promise<unknown> =>
  api.dataSource.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    return tx.query(statement, values);
  });
const named = (name: string, ids: readonly string[]) => tamper('update credentials.credential set holder_name = $1 where id = any($2)', [name, ids]);

interface Row {
  readonly outcome: string | null;
  readonly refusals: number;
}
const intentsOf = ({ id }: Credential): Promise<Row[]> => api.dataSource.query('select outcome, refusals from credentials.seal_intent where credential_id = $1 order by ended_at nulls last, made_at', [id]);
const isSealed = async ({ id }: Credential): Promise<boolean> => (await api.app.get(SealService).sealedAmong(api.ctx(), [id])).has(id);

async function found({ number }: Credential): Promise<string[]> {
  const run = await api.app.get(RecordCheckService).run(api.ctx());
  const rows = await api.dataSource.manager.find(RecordFinding, { where: { lastRunId: run.id, name: number }, order: { kind: 'ASC' } });
  return rows.map(({ kind }) => kind);
}

describe('a seal that cannot be made', () => {
  it('[CE16] is given up after five refusals, loudly, and named by the reading of the records until its row is right again', async () => {
    const credential = await issue();
    await named('Mallory Forger', [credential.id]);
    for (let tried = 0; tried < mostRefusals; tried += 1) await goRound();
    expect(await intentsOf(credential)).toEqual([{ outcome: 'REFUSED', refusals: mostRefusals }]);
    expect(alarms.filter((line) => line.startsWith('The seal gives up'))).toHaveLength(1);
    const before = alarms.length;
    await goRound();
    expect(alarms).toHaveLength(before);
    await expect(seal(credential)).rejects.toThrow('given up');
    expect(await found(credential)).toEqual(['CERTIFICATE_ALTERED', 'DOCUMENT_UNSEALED']);
    await named('Ana Lucía Reyes', [credential.id]);
    await goRound();
    expect([await isSealed(credential), await found(credential)]).toEqual([true, []]);
  }, 60_000);

  it('[CE16] is asked of the key for what was issued, however often it is prepared anew: never for a row that was changed after a try', async () => {
    const credential = await issue();
    const intents = api.app.get(SealIntents);
    const first = await intents.begin(api.ctx(), credential.id, api.app.get(Issuer).template());
    await intents.guarded(api.ctx(), first, fake).sign(Uint8Array.of(1));
    await named('Mallory Forger', [credential.id]);
    await expect(seal(credential)).rejects.toThrow('refused to sign');
    expect(await intentsOf(credential)).toEqual([{ outcome: 'VOID', refusals: 0 }, { outcome: null, refusals: 1 }]);
    await named('Ana Lucía Reyes', [credential.id]);
    await seal(credential);
  });

  it('is tried once in each round and never given up while something else is in its way; after an hour the reading of the records names it', async () => {
    const credential = await issue();
    await api.dataSource.query(`create function public.full() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger full_disk before insert on credentials.sealed_document for each row execute function public.full()`);
    for (let tried = 0; tried <= mostRefusals; tried += 1) await goRound();
    expect((await intentsOf(credential)).map(({ outcome }) => outcome)).toEqual([...Array.from({ length: mostRefusals }, () => 'VOID'), null]);
    expect(await found(credential)).toEqual([]);
    await tamper(`update credentials.seal_intent set made_at = made_at - interval '1 hour' where credential_id = $1`, [credential.id]);
    expect(await found(credential)).toEqual(['DOCUMENT_UNSEALED']);
    await api.dataSource.query('drop trigger full_disk on credentials.sealed_document; drop function public.full()');
    await goRound();
    expect([await isSealed(credential), await found(credential)]).toEqual([true, []]);
  }, 60_000);
});

describe('the template of a certificate', () => {
  it('[CE16] stands with the intent from the issue on; the seal signs no drawing by another one, and says so', async () => {
    const intents = api.app.get(SealIntents);
    const credential = await issue();
    const [row] = await api.dataSource.query<{ template: Buffer }[]>('select template_sha256 as template from credentials.seal_intent where credential_id = $1', [credential.id]);
    expect(row?.template).toEqual(api.app.get(Issuer).template());
    const { id } = await intents.begin(api.ctx(), credential.id, api.app.get(Issuer).template());
    await expect(intents.guarded(api.ctx(), { id, template: other }, fake).sign(Uint8Array.of(1))).rejects.toThrow('refused');
    expect(alarms).toEqual([expect.stringMatching(/^The seal was asked to sign without an open intent, twice, by another template/)]);
    expect(await intentsOf(credential)).toEqual([{ outcome: null, refusals: 0 }]);
    await seal(credential);
  });

  it('[CE16] that another process drew by is refused, and the certificate is prepared and sealed anew', async () => {
    const credential = await issue();
    await tamper('update credentials.seal_intent set template_sha256 = $2 where credential_id = $1', [credential.id, other]);
    await seal(credential);
    expect((await intentsOf(credential)).map(({ outcome }) => outcome)).toEqual(['VOID', 'STORED']);
    expect(alarms).toEqual([expect.stringContaining('another template than the certificate was prepared for')]);
    await expect(api.dataSource.query('update credentials.seal_intent set template_sha256 = $1', [other])).rejects.toThrow('append-only');
  });

  it('[CE16] is noted at the first try where a certificate is older than this rule', async () => {
    const credential = await issue();
    await tamper('update credentials.seal_intent set template_sha256 = null where credential_id = $1', [credential.id]);
    await seal(credential);
    expect([(await intentsOf(credential)).map(({ outcome }) => outcome), alarms]).toEqual([['STORED'], []]);
  });
});

// At the end: the readings above would read them all.
describe('a hundred seals that cannot be made', () => {
  it('[CE16] keep nobody waiting: behind them the next certificate is sealed in the same round', async () => {
    const broken: Credential[] = [];
    for (let made = 0; made < BROKEN; made += 1) broken.push(await issue());
    const healthy = await issue();
    await named('Mallory Forger', broken.map(({ id }) => id));
    await goRound();
    expect(await isSealed(healthy)).toBe(true);
    expect(await intentsOf(broken[0] ?? healthy)).toEqual([{ outcome: null, refusals: 1 }]);
  }, 120_000);
});
