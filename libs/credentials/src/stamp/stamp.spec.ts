import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { loadOrCreateIssuerKeys, type IssuerKeys } from '../keys';
import { der, integerDer, oidDer, readAll } from './der';
import { firstStamper, ownStamper, remoteStamper, verifyStamp, type Stamper } from './index';

const at = new Date('2026-11-23T15:04:05Z');
const over = new TextEncoder().encode('a signature');
const folder = mkdtempSync(join(tmpdir(), 'waymark-stamp-'));

let keys: IssuerKeys;
let own: Stamper;
let token: Buffer;
beforeAll(async () => {
  keys = await loadOrCreateIssuerKeys({ folder: join(folder, 'keys'), organisation: 'Cedar Valley Board', at });
  if (keys.stamp) own = ownStamper(keys.stamp);
  token = Buffer.from(await own(over, at));
});
afterAll(() => rmSync(folder, { recursive: true }));

const roots = (pem = keys.rootPem) => [new X509Certificate(pem)];
const between = () => keys.seal.certificateChain.slice(1).map((certificate) => new X509Certificate(certificate));
const faults = (bytes: Uint8Array, text = over) => verifyStamp(bytes, { over: text, roots: roots(), between: between() }).faults;

describe('DER', () => {
  it.each([0, 1, 127, 128, 255, 256, 65_535, 65_536])('reads back what is %d bytes long', (length) => {
    const written = der(4, Buffer.alloc(length, 7));
    expect(readAll(written)).toMatchObject([{ tag: 4, whole: written }]);
    expect(readAll(written)[0]?.content).toHaveLength(length);
  });
  it.each([['a length in two bytes where one is enough', '048105aaaaaaaaaa'], ['a length of no end', '0480aa0000'], ['less than it says', '0405aa'], ['a tag alone', '04']])('refuses %s', (_, hex) => {
    expect(() => readAll(Buffer.from(hex, 'hex'))).toThrow('Not DER');
  });
  it('writes numbers without a sign, and names as dotted ones', () => {
    expect([integerDer(Buffer.from('0080', 'hex')), integerDer(Buffer.from('000001', 'hex')), oidDer('1.2.840.113549')].map((bytes) => bytes.toString('hex'))).toEqual(['02020080', '020101', '06062a864886f70d']);
  });
});

describe('a time-stamp of our own', () => {
  it('says what was stamped and when, in whole seconds', () => {
    const verdict = verifyStamp(token, { over, roots: roots(), between: between() });
    expect(verdict).toMatchObject({ faults: [], info: { at, nonce: null } });
  });
  it('is refused after a change of any of its bytes', () => {
    const changed = (index: number): Buffer => Buffer.from(token.map((byte, place) => (place === index ? byte ^ 1 : byte)));
    expect(Array.from(token.keys()).filter((index) => faults(changed(index)).length === 0)).toEqual([]);
    expect(faults(Buffer.concat([token, Buffer.alloc(1)]))).toEqual(['WRONG']);
  });
  it('is refused over something else, and by whoever trusts nobody', () => {
    expect(faults(token, new Uint8Array(3))).toEqual(['WRONG']);
    expect(verifyStamp(token, { over, roots: [], between: between() }).faults).toEqual(['UNTRUSTED']);
  });
  it('is refused when the time lies outside the certificate of its authority', async () => {
    expect(faults(await own(over, new Date('2040-01-01')))).toEqual(['UNTRUSTED']);
  });
});

const withOpenssl = spawnSync('openssl', ['version']).error === undefined ? it : it.skip;
const openssl = (...words: string[]): Buffer => {
  const run = spawnSync('openssl', words, { cwd: folder });
  if (run.status !== 0) throw new Error(`${words.join(' ')}: ${run.stderr.toString()}`);
  return run.stdout;
};

withOpenssl('[F2] a time-stamp of our own verifies in OpenSSL (needs openssl)', () => {
  writeFileSync(join(folder, 'token.der'), token);
  writeFileSync(join(folder, 'text'), over);
  writeFileSync(join(folder, 'root.pem'), keys.rootPem);
  writeFileSync(join(folder, 'between.pem'), between().map(String).join('\n'));
  const said = openssl('ts', '-verify', '-token_in', '-in', 'token.der', '-data', 'text', '-CAfile', 'root.pem', '-untrusted', 'between.pem');
  expect(said.toString()).toContain('Verification: OK');
});

describe('a time-stamp authority of somebody else', () => {
  let server: Server;
  let answer: (query: Buffer) => { status?: number; body: Buffer };
  let url: string;
  const now = () => new Date();
  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const { status = 200, body } = answer(Buffer.concat(parts));
        response.writeHead(status, { 'Content-Type': 'application/timestamp-reply' }).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** OpenSSL as an authority with an RSA key: nothing of it is ours. */
  function opensslAuthority(): string {
    writeFileSync(join(folder, 'tsa.cnf'), `[req]\ndistinguished_name=dn\n[dn]\n[ext]\nextendedKeyUsage=critical,timeStamping\nbasicConstraints=CA:FALSE\n[ca]\nbasicConstraints=critical,CA:TRUE\n[tsa]\ndefault_tsa=t\n[t]\nserial=${join(folder, 'serial')}\ncrypto_device=builtin\nsigner_digest=sha512\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`);
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Elsewhere Root', '-config', 'tsa.cnf', '-extensions', 'ca', '-days', '30');
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Elsewhere', '-config', 'tsa.cnf');
    openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem', '-extfile', 'tsa.cnf', '-extensions', 'ext', '-days', '20');
    answer = (query) => {
      writeFileSync(join(folder, 'query'), query);
      return { body: openssl('ts', '-reply', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-config', 'tsa.cnf', '-section', 't') };
    };
    return readFileSync(join(folder, 'ca.pem'), 'utf8');
  }

  withOpenssl('is asked over the network, and believed under its own root only (needs openssl)', async () => {
    const root = opensslAuthority();
    const stamped = await remoteStamper({ url, roots: [root] })(over, now());
    expect(verifyStamp(stamped, { over, roots: roots(root), between: [] }).faults).toEqual([]);
    expect(verifyStamp(stamped, { over, roots: roots(), between: [] }).faults).toEqual(['UNTRUSTED']);
    await expect(remoteStamper({ url, roots: [keys.rootPem] })(over, now())).rejects.toThrow('does not verify: UNTRUSTED');
    await expect(remoteStamper({ url, roots: [root] })(over, new Date('2026-01-01'))).rejects.toThrow('ten minutes away');
  });
  it.each([
    ['a refusal', { body: der(0x30, der(0x30, Buffer.from([2, 1, 2]))) }, 'The time-stamp was refused (status 2)'],
    ['an error', { status: 503, body: Buffer.alloc(0) }, 'answered 503'],
    ['too much', { body: Buffer.alloc(20_000) }, 'more than a time-stamp'],
    ['a page', { body: Buffer.from('<html>') }, 'Not DER'],
  ])('that answers with %s is told by a clear error', async (_, said, message) => {
    answer = () => said;
    await expect(remoteStamper({ url, roots: [keys.rootPem] })(over, now())).rejects.toThrow(message);
  });
  it('that gives an earlier answer once more is not believed', async () => {
    answer = () => ({ body: der(0x30, der(0x30, Buffer.from([2, 1, 0])), token) });
    await expect(remoteStamper({ url, roots: [keys.rootPem, String(between()[0])] })(over, at)).rejects.toThrow('NONCE');
  });
  it('leaves the time to our own where it does not answer, and says so', async () => {
    answer = () => ({ status: 500, body: Buffer.alloc(0) });
    const told: string[] = [];
    const stamp = firstStamper([remoteStamper({ url, roots: [keys.rootPem] }), own], (error) => told.push(String(error)));
    expect(faults(await stamp(over, at))).toEqual([]);
    expect(told).toEqual([`Error: 127.0.0.1:${(server.address() as AddressInfo).port} answered 500 to a time-stamp request`]);
  });
});
