import { createPublicKey, verify } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileVault } from './key-vault';
import { thumbprint } from './signer';
import type { Signer, SigningAlg } from './signer';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'waymark vault '));
});
afterEach(() => rm(home, { recursive: true }));

const vault = (passphrase: string | null = null) => new FileVault(join(home, 'sealed'), passphrase);
const fileOf = ({ kid }: Signer) => join(home, 'sealed', `${kid}.sealed.json`);
const bytes = new TextEncoder().encode('the record');

async function isGood({ publicJwk, alg, sign }: Signer): Promise<boolean> {
  const key = createPublicKey({ key: publicJwk, format: 'jwk' });
  return verify(alg === 'EdDSA' ? null : 'sha256', bytes, alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' } : key, await sign(bytes));
}

describe('the vault of sealed files', () => {
  it.each<SigningAlg>(['ES256', 'EdDSA', 'RS256'])('keeps a key for %s that signs the same after a restart, and hands out its public half alone', async (alg) => {
    const made = await vault().create('test', alg);
    const again = await vault().signer(made.kid);
    expect([again.kid, again.alg, await isGood(made), await isGood(again)]).toEqual([made.kid, alg, true, true]);
    expect(Object.keys(again.publicJwk).filter((name) => ['d', 'p', 'q'].includes(name))).toEqual([]);
  });
  it('names keys by their thumbprint: the examples of RFC 7638 and RFC 8037', () => {
    const n = '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
    expect(thumbprint({ kty: 'RSA', n, e: 'AQAB' })).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
    expect(thumbprint({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' })).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
  it('closes folder, keys and the drawn passphrase to everybody but their owner, and stores nothing in clear', async () => {
    const made = await vault().create('test', 'ES256');
    const modes = await Promise.all([join(home, 'sealed'), fileOf(made), join(home, 'sealed', 'passphrase')].map(async (path) => ((await stat(path)).mode & 0o777).toString(8)));
    expect(modes).toEqual(['700', '600', '600']);
    expect(Object.keys(JSON.parse(await readFile(fileOf(made), 'utf8')) as object)).toEqual(['v', 'purpose', 'kid', 'alg', 'kdf', 'iv', 'tag', 'data']);
    expect(await readFile(fileOf(made), 'utf8')).not.toContain('PRIVATE');
  });
  it('ends with one passphrase when six processes start at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => vault().create('test', 'EdDSA')));
    const fresh = vault();
    for (const { kid } of made) expect((await fresh.signer(kid)).kid).toBe(kid);
    expect((await readdir(join(home, 'sealed'))).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
  it('takes a passphrase of the deployer, stretches it for longer, and draws none', async () => {
    const made = await vault('correct horse battery').create('test', 'EdDSA');
    expect(JSON.parse(await readFile(fileOf(made), 'utf8'))).toMatchObject({ kdf: { n: 131_072, r: 8 } });
    expect(await readdir(join(home, 'sealed'))).toEqual([`${made.kid}.sealed.json`]);
    await expect(vault('correct horse batterx').signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_PASSPHRASE_WRONG', details: { kid: made.kid } });
  });
  it('[T15] opens no key that was changed, given another purpose or put in the place of another', async () => {
    const made = await vault().create('log', 'EdDSA');
    const other = await vault().create('log', 'EdDSA');
    const text = await readFile(fileOf(made), 'utf8');
    await writeFile(fileOf(made), text.replace('"log"', '"credential-eddsa"'));
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_PASSPHRASE_WRONG' });
    await writeFile(fileOf(made), text.replace(/"data":"(.)/, (_, first) => `"data":"${first === 'A' ? 'B' : 'A'}`));
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_PASSPHRASE_WRONG' });
    await rename(fileOf(other), fileOf(made));
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_FILE_UNREADABLE' });
  });
  it('names what is wrong: a missing file, an exposed one, one that is no key; and opens nothing outside its folder', async () => {
    const made = await vault().create('test', 'EdDSA');
    await chmod(fileOf(made), 0o640);
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_FILE_EXPOSED' });
    await chmod(fileOf(made), 0o600);
    await writeFile(fileOf(made), 'secret');
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_FILE_UNREADABLE' });
    await vault().destroy(made.kid);
    await vault().destroy(made.kid);
    await expect(vault().signer(made.kid)).rejects.toMatchObject({ code: 'KEYS_FILE_MISSING' });
    await expect(vault().signer('../../issuer/seal')).rejects.toMatchObject({ code: 'KEYS_FILE_MISSING' });
  });
});
