import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { keysBeside, programsEntities, ProgramsModule, useApiKeys } from '../index';

const guide = readFileSync(join(__dirname, '../../../../docs/api.md'), 'utf8');
const samples = (language: string): string[] => [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
const run = promisify(execFile);
const make = 'mutation($input: MakeApiKeyInput!) { makeApiKey(input: $input) { key } }';

let api: TestApi;
let env: NodeJS.ProcessEnv;
let [test, live, narrow] = ['', '', ''];
const all = ['READ_CERTIFICATES', 'READ_ROSTER', 'WRITE_ROSTER'];

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities], prepare: useApiKeys, beside: keysBeside });
  const program = await anOrganisation(api);
  const staff = await aMember(api, Role.PROGRAM_STAFF, program);
  const aKey = async (mode: string, scopes: string[]) => (await api.ok<{ makeApiKey: { key: string } }>(staff.id, make, { input: { organisationId: program.id, name: 'The guide', scopes, mode, days: 90 } })).makeApiKey.key;
  [test, live, narrow] = [await aKey('TEST', all), await aKey('LIVE', all), await aKey('LIVE', ['READ_CERTIFICATES'])];
  await api.app.listen(0, '127.0.0.1');
  const { port } = (api.app.getHttpServer() as { address: () => AddressInfo }).address();
  env = { ...process.env, WAYMARK: `http://127.0.0.1:${String(port)}`, KEY: test };
});
afterAll(() => api.close());

const byKey = async (key: string, query: string, variables = {}) => (await api.http.post('/graphql').set('Authorization', `Bearer ${key}`).send({ query, variables })).body as unknown;
const refused = (answer: unknown) => (answer as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('[G10] the guide for software', () => {
  const withCurl = spawnSync('curl', ['--version']).error === undefined ? it : it.skip;

  withCurl('checks a certificate with curl and gets what it prints', async () => {
    const [, check = ''] = samples('sh');
    const { stdout } = await run('sh', ['-ec', check], { env });
    const [printed] = samples('json').map((text) => JSON.parse(text) as { checkedAt: string });
    expect(JSON.parse(stdout)).toMatchObject({ ...printed, checkedAt: '2026-11-23T15:00:00.000Z' });
  });

  withCurl('reads, adds and removes with curl', async () => {
    const [roster = ''] = samples('sh').filter((text) => text.includes('/api/v1/roster?'));
    const [, id = ''] = /"id":"([^"]+)"/.exec((await run('sh', ['-ec', roster.split('\n')[0] ?? ''], { env })).stdout) ?? [];
    const { stdout } = await run('sh', ['-ec', roster.replace('/ID ', `/${id} `).replaceAll('curl -s', 'curl -sf')], { env });
    expect(stdout).toContain('"next":null');
    expect(stdout).toContain('"label":"Payroll 7"');
  });

  withCurl('reads the roster by GraphQL with a live key', async () => {
    const { code } = await aCredential(api, { holderName: 'Ana Reyes' });
    await byKey(live, 'mutation ($input: AddToRosterInput!) { addToRoster(input: $input) { id } }', { input: { code, label: 'Payroll 7' } });
    const { stdout } = await run('sh', ['-ec', samples('sh').find((text) => text.includes('/graphql')) ?? ''], { env: { ...env, KEY: live } });
    expect(JSON.parse(stdout)).toMatchObject({ data: { roster: { nodes: [{ label: 'Payroll 7', check: { status: 'ACTIVE', certificate: { holderName: 'Ana Reyes' } } }], pageInfo: { hasNextPage: false } } } });
  });

  it('by GraphQL a key does what it was made for and nothing else; a test key nothing; a made-up one is nobody', async () => {
    const { code } = await aCredential(api);
    const check = 'query ($code: String!) { checkCertificate(code: $code) { status } }';
    expect(await byKey(narrow, check, { code })).toMatchObject({ data: { checkCertificate: { status: 'ACTIVE' } } });
    expect(refused(await byKey(narrow, check, { code: 'AAAABBBBCCCCDDDD' }))).toBe('ROSTER_CODE_UNKNOWN');
    for (const query of ['{ roster { nodes { id } } }', '{ me { id } }', 'mutation { removeFromRoster(id: "1") { id } }']) expect(refused(await byKey(narrow, query))).toBe('API_KEY_SCOPE');
    expect(await byKey(test, '{ roster { nodes { id } } }')).toMatchObject({ code: 'API_KEY_TEST_MODE' });
    expect(await byKey(`psk_live_${'a'.repeat(43)}`, '{ roster { nodes { id } } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('names everybody on the roster whose certificate does not count', async () => {
    const [reading = ''] = samples('js');
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', reading], { env });
    expect(stdout.trim().split('\n').map((line) => line.split(' ')[0]).sort()).toEqual(['expired', 'revoked', 'superseded', 'suspended']);
  });

  const withPython = spawnSync('python3', ['--version']).error === undefined ? it : it.skip;
  withPython('names the same in Python (needs python3)', async () => {
    const { stdout } = await run('python3', ['-c', samples('python')[0] ?? ''], { env });
    expect(stdout.trim().split('\n').map((line) => line.split(' ')[0]).sort()).toEqual(['expired', 'revoked', 'superseded', 'suspended']);
  });

  withCurl('tries the pretend issuer and an event about nobody with curl', async () => {
    const [badge = '', event = ''] = samples('sh').filter((text) => text.includes('/api/test/') || text.includes('/api/v1/events'));
    const { stdout } = await run('sh', ['-ec', badge.split('\n')[0] ?? ''], { env });
    expect(JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ issuer: { name: '(TEST) Pretend Board' }, credentialSubject: { licenseNumber: 'T-2026-000003' } });
    await run('sh', ['-ec', badge.replaceAll('curl -s', 'curl -sf')], { env });
    expect(JSON.parse((await run('sh', ['-ec', event.replaceAll('curl -s', 'curl -sf')], { env })).stdout)).toEqual({ deliveries: [] });
  });

  it('receives a webhook, and refuses one that is not ours', async () => {
    const [, receiving = ''] = samples('js');
    const spare = createServer().listen(0, '127.0.0.1');
    await once(spare, 'listening');
    const { port } = spare.address() as AddressInfo;
    await new Promise((done) => spare.close(done));
    const secret = randomBytes(32);
    const receiver = spawn(process.execPath, ['--input-type=module', '-e', `${receiving.replace('8080', String(port))}\nconsole.log('listening');`], { env: { ...env, SECRET: `whsec_${secret.toString('base64')}` } });
    await once(receiver.stdout, 'data');
    const body = JSON.stringify({ type: 'ping', data: {} });
    const at = String(Math.floor(Date.now() / 1000));
    const send = (signature: string) => fetch(`http://127.0.0.1:${String(port)}`, { method: 'POST', body, headers: { 'webhook-id': 'm1', 'webhook-timestamp': at, 'webhook-signature': signature } });
    try {
      expect((await send(`v1,${createHmac('sha256', secret).update(`m1.${at}.${body}`).digest('base64')}`)).status).toBe(204);
      expect((await send(`v1,${createHmac('sha256', 'another').update(`m1.${at}.${body}`).digest('base64')}`)).status).toBe(401);
    } finally {
      receiver.kill();
    }
  });
});
