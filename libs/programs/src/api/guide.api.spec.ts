import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, useApiKeys } from '../index';

const guide = readFileSync(join(__dirname, '../../../../docs/api.md'), 'utf8');
const samples = (language: string): string[] => [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
const run = promisify(execFile);
const make = 'mutation($input: MakeApiKeyInput!) { makeApiKey(input: $input) { key } }';

let api: TestApi;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities], prepare: useApiKeys });
  const program = await anOrganisation(api);
  const staff = await aMember(api, Role.PROGRAM_STAFF, program);
  const input = { organisationId: program.id, name: 'The guide', scopes: ['READ_CERTIFICATES', 'READ_ROSTER', 'WRITE_ROSTER'], mode: 'TEST', days: 90 };
  const { makeApiKey } = await api.ok<{ makeApiKey: { key: string } }>(staff.id, make, { input });
  await api.app.listen(0, '127.0.0.1');
  const { port } = (api.app.getHttpServer() as { address: () => AddressInfo }).address();
  env = { ...process.env, WAYMARK: `http://127.0.0.1:${String(port)}`, KEY: makeApiKey.key };
});
afterAll(() => api.close());

describe('[G10] the guide for software', () => {
  const withCurl = spawnSync('curl', ['--version']).error === undefined ? it : it.skip;

  withCurl('checks a certificate with curl and gets what it prints', async () => {
    const [, check = ''] = samples('sh');
    const { stdout } = await run('sh', ['-ec', check], { env });
    const [printed] = samples('json').map((text) => JSON.parse(text) as { checkedAt: string });
    expect(JSON.parse(stdout)).toMatchObject({ ...printed, checkedAt: '2026-11-23T15:00:00.000Z' });
  });

  withCurl('reads, adds and removes with curl', async () => {
    const [, , roster = ''] = samples('sh');
    const [, id = ''] = /"id":"([^"]+)"/.exec((await run('sh', ['-ec', roster.split('\n')[0] ?? ''], { env })).stdout) ?? [];
    const { stdout } = await run('sh', ['-ec', roster.replace('/ID ', `/${id} `).replaceAll('curl -s', 'curl -sf')], { env });
    expect(stdout).toContain('"next":null');
    expect(stdout).toContain('"label":"Payroll 7"');
  });

  it('names everybody on the roster whose certificate does not count', async () => {
    const [reading = ''] = samples('js');
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', reading], { env });
    expect(stdout.trim().split('\n').map((line) => line.split(' ')[0]).sort()).toEqual(['expired', 'revoked', 'superseded', 'suspended']);
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
