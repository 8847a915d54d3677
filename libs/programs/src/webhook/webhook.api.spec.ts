import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { credentialsEntities, CredentialEventKind, CredentialsModule } from '@waymark/credentials';
import { aCredential, changeStanding } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule } from '../index';
import { signature } from './webhook-signature';

interface Got { readonly headers: IncomingHttpHeaders; readonly body: string }

/** A receiver of a program: a server of its own that answers what a test tells it. */
class Receiver {
  readonly got: Got[] = [];
  status = 204;
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      this.got.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(this.status).end();
    });
  });
  start = () => new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  stop = () => new Promise<void>((resolve) => this.server.close(() => resolve()));
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }
}

const addHook = 'mutation($input: AddWebhookInput!) { addWebhook(input: $input) { secret webhook { id url } } }';
const list = 'query($organisationId: ID!) { webhookList(organisationId: $organisationId) { id deliveries { id type deliveredAt givenUpAt attempts { at status problem } } } }';
const act = (name: string, fields: string) => `mutation($id: ID!) { ${name}(id: $id) ${fields} }`;
const modules = [CredentialsModule, ProgramsModule];
const entities = [...credentialsEntities, ...hoursEntities, ...programsEntities];

interface Added { addWebhook: { secret: string; webhook: { id: string } } }
interface Listed { webhookList: { id: string; deliveries: { id: string; type: string; deliveredAt: string | null; givenUpAt: string | null; attempts: { status: number | null; problem: string | null }[] }[] }[] }

let api: TestApi;
let receiver: Receiver;
let program: Organisation;
let staff: Person;

beforeAll(async () => {
  api = await startApi({ modules, entities, config: { allowsPrivateTargets: true } });
});
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
  receiver = new Receiver();
  await receiver.start();
});
afterEach(() => receiver.stop());
afterAll(() => api.close());

const added = async (on = api, person = staff) => (await on.ok<Added>(person.id, addHook, { input: { organisationId: program.id, url: receiver.url } })).addWebhook;
const listed = async () => (await api.ok<Listed>(staff.id, list, { organisationId: program.id })).webhookList;
const signedBy = (secret: string, { headers, body }: Got) => signature({ id: String(headers['webhook-id']), seconds: Number(headers['webhook-timestamp']), body }, Buffer.from(secret.slice('whsec_'.length), 'base64'));

/** What waits for its hour is due now. */
async function whatWaits(): Promise<void> {
  await api.dataSource.query(`update jobs._private_jobs set run_at = now() - interval '1 second' where locked_at is null`);
  await api.runJobs();
}

async function suspended(): Promise<{ number: string }> {
  const board = await anOrganisation(api);
  const credential = await aCredential(api, { boardId: board.id });
  await api.ok(staff.id, 'mutation($input: AddToRosterInput!) { addToRoster(input: $input) { id } }', { input: { organisationId: program.id, code: credential.code } });
  await changeStanding(api, credential, { kind: CredentialEventKind.SUSPENDED, publicReason: 'A health matter.', by: staff.id });
  await api.runJobs();
  return credential;
}

describe('a webhook', () => {
  it('[G10] is sent a change with a signature that its secret proves, thin and without a name or a reason', async () => {
    const { secret } = await added();
    const { number } = await suspended();
    await api.runJobs();
    const [got] = receiver.got;
    expect(JSON.parse(got?.body ?? '')).toMatchObject({ type: 'certificate.suspended', timestamp: '2026-11-23T15:00:00.000Z', data: { number, effectiveOn: '2026-11-23' } });
    for (const word of ['Ana', 'Reyes', 'health', 'Peer']) expect(got?.body).not.toContain(word);
    expect(got?.headers['webhook-signature']).toBe(got && signedBy(secret, got));
    expect(await listed()).toMatchObject([{ deliveries: [{ type: 'certificate.suspended', deliveredAt: '2026-11-23T15:00:00.000Z', attempts: [{ status: 204, problem: null }] }] }]);
  });

  it('[fault F7] is tried again with the same id until it is taken, and given up after ten tries', async () => {
    // Ahead of the database's clock, so that what is planned waits.
    api.now = new Date('2090-01-02T15:00:00.000Z');
    const { webhook } = await added();
    receiver.status = 500;
    await api.ok(staff.id, act('pingWebhook', '{ id }'), { id: webhook.id });
    await api.runJobs();
    const [waiting] = await api.dataSource.query<{ at: Date }[]>(`select run_at as at from jobs.jobs where key like 'webhook:%'`);
    expect(waiting?.at.toISOString()).toBe('2090-01-02T15:00:05.000Z');
    for (let i = 0; i < 9; i += 1) await whatWaits();
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.got).toHaveLength(10);
    expect((await listed())[0]?.deliveries[0]).toMatchObject({ type: 'ping', deliveredAt: null, givenUpAt: '2090-01-02T15:00:00.000Z' });
    receiver.status = 200;
    const id = String((await listed())[0]?.deliveries[0]?.id);
    await api.ok(staff.id, act('replayDelivery', '{ id }'), { id });
    await api.runJobs();
    expect((await listed())[0]?.deliveries[0]).toMatchObject({ id, givenUpAt: null, deliveredAt: '2090-01-02T15:00:00.000Z' });
  });

  it('ends when its receiver says that it is gone, and by hand; what waits is not sent', async () => {
    const [gone, ended] = [await added(), await added()];
    receiver.status = 410;
    await api.ok(staff.id, act('pingWebhook', '{ id }'), { id: gone.webhook.id });
    await api.runJobs();
    expect((await listed()).map(({ id }) => id)).toEqual([ended.webhook.id]);
    await api.ok(staff.id, act('pingWebhook', '{ id }'), { id: ended.webhook.id });
    await api.ok(staff.id, act('endWebhook', '{ id }'), { id: ended.webhook.id });
    await api.runJobs();
    expect(receiver.got).toHaveLength(1);
    expect(await api.refusal(staff.id, act('pingWebhook', '{ id }'), { id: ended.webhook.id })).toBe('WEBHOOK_ENDED');
  });

  it('[SS3] tells its secret once; for a day after a new one both sign, and a copy of the database knows neither', async () => {
    const first = await added();
    const ping = async () => {
      await api.ok(staff.id, act('pingWebhook', '{ id }'), { id: first.webhook.id });
      await api.runJobs();
      return receiver.got.at(-1) as Got;
    };
    const { renewWebhookSecret: second } = await api.ok<{ renewWebhookSecret: { secret: string } }>(staff.id, act('renewWebhookSecret', '{ secret }'), { id: first.webhook.id });
    expect(second.secret).not.toBe(first.secret);
    const during = await ping();
    expect(during.headers['webhook-signature']).toBe(`${signedBy(second.secret, during)} ${signedBy(first.secret, during)}`);
    api.now = new Date('2026-11-24T15:00:00.000Z');
    const after = await ping();
    expect(after.headers['webhook-signature']).toBe(signedBy(second.secret, after));
    const rows = JSON.stringify(await api.dataSource.query('select * from programs.webhook'));
    for (const secret of [first.secret, second.secret]) expect(rows).not.toContain(secret.slice(6, 20));
  });

  it('is of the staff of the program alone, at most five, at an address that fits', async () => {
    const { webhook } = await added();
    const other = await aMember(api, Role.PROGRAM_STAFF);
    for (const [name, fields] of [['pingWebhook', '{ id }'], ['endWebhook', '{ id }'], ['renewWebhookSecret', '{ secret }']] as const) expect(await api.refusal(other.id, act(name, fields), { id: webhook.id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, list, { organisationId: program.id })).toBe('NOT_FOUND');
    await api.ok(staff.id, act('pingWebhook', '{ id }'), { id: webhook.id });
    const delivery = String((await listed())[0]?.deliveries[0]?.id);
    expect(await api.refusal(staff.id, act('replayDelivery', '{ id }'), { id: delivery })).toBe('WEBHOOK_DELIVERY_OPEN');
    expect(await api.refusal(other.id, act('replayDelivery', '{ id }'), { id: delivery })).toBe('NOT_FOUND');
    for (let i = 0; i < 4; i += 1) await added();
    expect(await api.refusal(staff.id, addHook, { input: { organisationId: program.id, url: receiver.url } })).toBe('WEBHOOK_TOO_MANY');
    expect(await api.refusal(staff.id, addHook, { input: { organisationId: program.id, url: 'ftp://x' } })).toBe('WEBHOOK_URL_UNFIT');
  });
});

describe('outside of a closed network', () => {
  it('[SS1] a webhook to a private address gets nothing, and says why', async () => {
    const strict = await startApi({ modules, entities });
    strict.now = new Date('2090-01-02T15:00:00.000Z');
    const site = await anOrganisation(strict);
    const priya = await aMember(strict, Role.PROGRAM_STAFF, site);
    const input = (url: string) => ({ input: { organisationId: site.id, url } });
    expect(await strict.refusal(priya.id, addHook, input(receiver.url))).toBe('WEBHOOK_URL_UNFIT');
    const { addWebhook } = await strict.ok<Added>(priya.id, addHook, input(receiver.url.replace('http:', 'https:').replace('127.0.0.1', 'localhost')));
    await strict.ok(priya.id, act('pingWebhook', '{ id }'), { id: addWebhook.webhook.id });
    await strict.runJobs();
    const { webhookList } = await strict.ok<Listed>(priya.id, list, { organisationId: site.id });
    await strict.close();
    expect(webhookList[0]?.deliveries[0]?.attempts).toMatchObject([{ status: null, problem: 'ADDRESS' }]);
    expect(receiver.got).toEqual([]);
  });
});
