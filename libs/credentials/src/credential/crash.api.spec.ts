import { inTransaction, JobRegistry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { Client } from 'pg';
import { credentialsEntities, CredentialService, CredentialsModule, RECONCILE_JOB, SealService, serveLog } from '../index';
import type { IssueRequest } from '../index';
import { anIssueRequest } from '../testing';
import { Issuer } from './issuer';
import { SealIntents } from './seal-intents';
import { SealReconciler } from './seal-reconciler';

const ROUNDS = 20;
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: serveLog });
  await issueAndSeal(anIssueRequest());
});
afterAll(() => api.close());

/** What the worker does, as far as it comes. */
async function issueAndSeal(request: IssueRequest): Promise<void> {
  const { id } = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, request));
  await api.app.get(SealService).seal(api.ctx(), id);
}

interface Point {
  readonly name: string;
  /** The statement at which the process dies, and whether the database has still run it. */
  readonly at: RegExp;
  readonly after: boolean;
}

const points: readonly Point[] = [
  { name: 'before the credential is written', at: /insert into "credentials"\."credential"/i, after: false },
  { name: 'after the credential is written', at: /insert into "credentials"\."credential"/i, after: true },
  { name: 'before its first step is written', at: /insert into "credentials"\."credential_event"/i, after: false },
  { name: 'after its first step is written', at: /insert into "credentials"\."credential_event"/i, after: true },
  { name: 'after the job is queued', at: /jobs\.add_job/i, after: true },
  { name: 'after the audit is written, before the commit', at: /insert into audit\.entry/i, after: true },
  { name: 'after the commit of the issue', at: /^commit/i, after: true },
  { name: 'with the lock of the seal in hand', at: /pg_try_advisory_lock/i, after: true },
  { name: 'before the intent is spent', at: /set signed_sha256/i, after: false },
  { name: 'after the intent is spent, before or after the key has signed', at: /set signed_sha256/i, after: true },
  { name: 'before the document is stored', at: /insert into "credentials"\."sealed_document"/i, after: false },
  { name: 'after the document is stored, before the commit', at: /insert into "credentials"\."sealed_document"/i, after: true },
];

const textOf = (query: unknown): string => (typeof query === 'string' ? query : String((query as { text?: string } | undefined)?.text ?? ''));

/** The wire to the database is cut at the statement, as it is when a process is killed there; what the dead one still says reaches nobody. */
function dieAt({ at, after }: Point): () => void {
  const original = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    if (!at.test(textOf(args[0]))) return original.apply(this, args) as never;
    const cut = async () => {
      if (after) await (original.call(this, ...args.filter((arg) => typeof arg !== 'function')) as Promise<unknown>);
      (this as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
      throw new Error('killed');
    };
    const done = args.find((arg) => typeof arg === 'function') as ((error: Error) => void) | undefined;
    if (!done) return cut() as never;
    cut().catch(done);
    return undefined as never;
  });
  return () => spy.mockRestore();
}

const count = async (query: string, values: unknown[]): Promise<number> => Number((await api.dataSource.query<{ n: string }[]>(query, values))[0]?.n);

describe('a process that dies while it issues', () => {
  it.each(points)('$name leaves one certificate or none, whole within a run of the reconciler', async (point) => {
    const requests = Array.from({ length: ROUNDS }, () => anIssueRequest());
    const revive = dieAt(point);
    const ends = await Promise.allSettled(requests.map(issueAndSeal)).finally(revive);
    expect(ends.map(({ status }) => status)).toEqual(requests.map(() => 'rejected'));
    await api.app.get(SealReconciler).finishAll(api.ctx());
    const sources = [requests.map(({ sourceId }) => sourceId)];
    const credentials = await count('select count(*) n from credentials.credential where source_id = any($1)', sources);
    const isCommitted = points.indexOf(point) >= 6;
    expect(credentials).toBe(isCommitted ? ROUNDS : 0);
    expect(await count('select count(distinct d.credential_id) n from credentials.sealed_document d join credentials.credential c on c.id = d.credential_id where c.source_id = any($1)', sources)).toBe(credentials);
    expect(await count('select count(*) n from credentials.sealed_document d join credentials.credential c on c.id = d.credential_id where c.source_id = any($1)', sources)).toBe(credentials);
    expect(await count('select count(*) n from credentials.seal_intent where ended_at is null', [])).toBe(0);
    expect(await count(`select count(*) n from credentials.log_opening o join credentials.credential c on c.id = o.credential_id where c.source_id = any($1) and o.kind in ('issued', 'document')`, sources)).toBe(credentials * 2);
    // Somebody presses the button again: it is the same certificate, or the first one.
    const again = requests[0] ?? anIssueRequest();
    await issueAndSeal(again);
    expect(await count('select count(*) n from credentials.sealed_document d join credentials.credential c on c.id = d.credential_id where c.source_id = $1', [again.sourceId])).toBe(1);
    expect((await api.http.get('/log/checkpoint')).status).toBe(200);
  }, 120_000);

  it('is followed by the reconciler each minute, in the worker', () => {
    expect(api.app.get(JobRegistry).clock()).toContainEqual({ task: RECONCILE_JOB, match: '* * * * *' });
  });
});

describe('the key of the seal', () => {
  const open = async (): Promise<string> => {
    const { id } = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest()));
    return id;
  };
  const fake = { kid: 'k', alg: 'ES256', publicJwk: {}, certificateChain: [], sign: (bytes: Uint8Array) => Promise.resolve(bytes) } as const;
  const bytes = Uint8Array.of(1);

  it('[CE16] signs once for each intent, and nothing without one', async () => {
    const intents = api.app.get(SealIntents);
    const id = await open();
    const template = api.app.get(Issuer).template();
    const intent = await intents.begin(api.ctx(), id, template);
    const signer = intents.guarded(api.ctx(), intent, fake);
    const twice = await Promise.allSettled([signer.sign(bytes), signer.sign(bytes)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(intents.guarded(api.ctx(), { id: '00000000-0000-4000-8000-000000000000', template }, fake).sign(bytes)).rejects.toThrow('refused');
    const next = await intents.begin(api.ctx(), id, template);
    expect(next.id).not.toBe(intent.id);
    await expect(inTransaction(api.ctx(), (ctx) => intents.stored(ctx, intent.id))).rejects.toThrow('has ended');
    await api.app.get(SealService).seal(api.ctx(), id);
    expect(await count(`select count(*) n from credentials.seal_intent where credential_id = $1 and outcome = 'STORED'`, [id])).toBe(1);
  });

  it('[CE16] refuses a credential that was changed in the database after it was issued', async () => {
    const id = await open();
    await api.dataSource.query('alter table credentials.credential disable trigger append_only');
    await api.dataSource.query(`update credentials.credential set holder_name = 'Mallory Forger' where id = $1`, [id]);
    await api.dataSource.query('alter table credentials.credential enable trigger append_only');
    await expect(api.app.get(SealService).seal(api.ctx(), id)).rejects.toThrow('refused to sign');
    expect(await count('select count(*) n from credentials.sealed_document where credential_id = $1', [id])).toBe(0);
  });

  it('lets no intent be used again, changed or deleted', async () => {
    const id = await open();
    await api.app.get(SealService).seal(api.ctx(), id);
    for (const change of ['signed_at = null, signed_sha256 = null', 'ended_at = null, outcome = null', `facts_sha256 = sha256('x')`]) {
      await expect(api.dataSource.query(`update credentials.seal_intent set ${change} where credential_id = $1`, [id])).rejects.toThrow('append-only');
    }
    await expect(api.dataSource.query('delete from credentials.seal_intent')).rejects.toThrow('append-only');
  });
});
