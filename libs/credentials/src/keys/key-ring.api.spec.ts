import { mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApi } from '@waymark/platform/testing';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialsModule, KeyRing, KeyState, stateOf } from '../index';

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-ring-'));
let api: TestApi;
let ring: KeyRing;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, config: { dataDir } });
  ring = api.app.get(KeyRing);
});
afterAll(() => api.close());
beforeEach(() => {
  api.now = new Date(api.now.getTime() + 7 * 86_400_000);
});

const statesOf = async (purpose: 'log' | 'credential-eddsa' | 'credential-es256' | 'credential-rs256') => (await ring.keys(api.ctx(), { purpose })).map(({ events }) => stateOf(events));
const files = async () => (await readdir(join(dataDir, 'keys', 'sealed'))).filter((name) => name !== 'passphrase');

describe('the ring of keys', () => {
  it('makes the first key of a purpose once, however many ask, and the same signs for all', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => ring.active(api.ctx(), 'log')));
    expect(new Set(asked.map(({ kid }) => kid)).size).toBe(1);
    expect(await statesOf('log')).toEqual([KeyState.ACTIVE]);
    expect(await files()).toEqual([`${asked[0]?.kid}.sealed.json`]);
  });

  it('publishes the next key a day before it signs, then destroys the old one and goes on telling about it', async () => {
    const old = await ring.active(api.ctx(), 'credential-eddsa');
    const next = await ring.announce(api.ctx(), 'credential-eddsa');
    expect((await ring.active(api.ctx(), 'credential-eddsa')).kid).toBe(old.kid);
    expect((await ring.published(api.ctx(), 'credential-eddsa')).map(({ kid }) => kid).sort()).toEqual([old.kid, next.kid].sort());
    await expect(ring.activate(api.ctx(), next.kid)).rejects.toMatchObject({ code: 'KEY_TOO_FRESH' });
    api.now = new Date(api.now.getTime() + 86_400_000);
    await ring.activate(api.ctx(), next.kid);
    expect((await ring.active(api.ctx(), 'credential-eddsa')).kid).toBe(next.kid);
    expect(await statesOf('credential-eddsa')).toEqual([KeyState.RETIRED, KeyState.ACTIVE]);
    expect(await ring.published(api.ctx(), 'credential-eddsa')).toHaveLength(2);
    expect(await files()).not.toContain(`${old.kid}.sealed.json`);
    await expect(ring.activate(api.ctx(), old.kid)).rejects.toMatchObject({ code: 'KEY_STATE_UNFIT' });
  });

  it('[T15] drops a key in wrong hands from what verifiers are told, and the next one signs at once', async () => {
    const lost = await ring.active(api.ctx(), 'credential-es256');
    const since = new Date(api.now.getTime() - 3_600_000);
    await ring.compromise(api.ctx(), lost.kid, { effectiveAt: since, reason: 'A copy of the backup was left on a train.' });
    expect(await ring.published(api.ctx(), 'credential-es256')).toEqual([]);
    const next = await ring.announce(api.ctx(), 'credential-es256');
    await ring.activate(api.ctx(), next.kid);
    expect((await ring.active(api.ctx(), 'credential-es256')).kid).toBe(next.kid);
    expect(await files()).not.toContain(`${lost.kid}.sealed.json`);
  });

  it('lets its rows be neither changed nor deleted, and takes no private half', async () => {
    const { kid } = await ring.active(api.ctx(), 'log');
    await expect(api.dataSource.query('update credentials.signing_key set alg = $2 where kid = $1', [kid, 'RS256'])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from credentials.signing_key_event')).rejects.toThrow('append-only');
    const secret = api.dataSource.query(`insert into credentials.signing_key (kid, purpose, alg, public_jwk, made_at) values ($1, 'log', 'EdDSA', '{"d":"x"}', now())`, ['x'.repeat(43)]);
    await expect(secret).rejects.toThrow('signing_key_public_jwk_check');
  });

  it('takes away what a crash left of a key that ended', async () => {
    const { kid } = await ring.active(api.ctx(), 'credential-rs256');
    await api.dataSource.query(`insert into credentials.signing_key_event (key_id, state, effective_at, recorded_at) select id, 'RETIRED', now(), now() from credentials.signing_key where kid = $1`, [kid]);
    expect(await ring.sweep(api.ctx())).toEqual([kid]);
    expect(await ring.sweep(api.ctx())).toEqual([]);
  });
});
