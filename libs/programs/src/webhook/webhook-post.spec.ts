import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { X509CertificateGenerator } from '@peculiar/x509';
import { isPublicAddress } from './public-address';
import { post } from './webhook-post';

let server: Server;
let port: number;
let hits: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.end();

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  hits = [];
});
afterAll(() => new Promise((resolve) => {
  server.close(resolve);
  server.closeAllConnections();
}));

/** A key and a certificate that the key signed itself. */
async function selfSigned(): Promise<{ key: string; cert: string }> {
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: 'CN=localhost', keys, signingAlgorithm, notAfter: new Date('2046-01-01T00:00:00Z') });
  return { key: String(KeyObject.from(keys.privateKey).export({ format: 'pem', type: 'pkcs8' })), cert: certificate.toString('pem') };
}

const posting = (url: string, allowsPrivate = false) => ({ url, headers: {}, body: '{}', allowsPrivate });

describe('[SS1] an address behind our walls', () => {
  it.each([
    '127.0.0.1', 'localhost', '0.0.0.0', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
    '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '169.254.169.254', '[::ffff:169.254.169.254]', '100.64.0.1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '[2001:db8::1]', '[2001::1]', '127.0.0.1.',
  ])('%s is refused before anything is sent', async (host) => {
    for (const scheme of ['http', 'https']) expect(await post(posting(`${scheme}://${host}:${port}/`))).toEqual({ problem: host === '127.0.0.1.' ? expect.any(String) as string : 'ADDRESS' });
    expect(hits).toEqual([]);
  });

  it('is told from one that everybody reaches', () => {
    expect(['93.184.215.14', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'].map(isPublicAddress)).toEqual(Array(6).fill(true));
    expect(['not an address', '', 'fe80::1%eth0', '1.1.1', '::ffff:1.1.1.1'].map(isPublicAddress)).toEqual(Array(5).fill(false));
  });
});

describe('[SS2] a receiver', () => {
  it('is answered by its status; what it sends is not read', async () => {
    answer = (_, response) => {
      response.writeHead(202);
      const drip = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => clearInterval(drip));
    };
    expect(await post(posting(`http://127.0.0.1:${port}/big`, true))).toEqual({ status: 202 });
  });

  it('cannot send us elsewhere: a redirect is an answer and is not followed', async () => {
    answer = (_, response) => void response.writeHead(302, { Location: `http://127.0.0.1:${port}/inside` }).end();
    expect(await post(posting(`http://127.0.0.1:${port}/out`, true))).toEqual({ status: 302 });
    expect(hits).toEqual(['/out']);
  });

  it('that hangs is left after ten seconds, one that is not there at once', async () => {
    answer = () => undefined;
    expect(await post(posting(`http://127.0.0.1:${port}/`, true))).toEqual({ problem: 'TIMEOUT' });
    expect(await post(posting('http://127.0.0.1:1/', true))).toEqual({ problem: 'CONNECTION' });
    expect(await post(posting('http://nobody.invalid/', true))).toEqual({ problem: 'CONNECTION' });
  }, 20_000);

  it('that hangs keeps nobody else waiting', async () => {
    answer = ({ url }, response) => void (url === '/hangs' || response.end());
    const first = post(posting(`http://127.0.0.1:${port}/hangs`, true));
    expect(await post(posting(`http://127.0.0.1:${port}/answers`, true))).toEqual({ status: 200 });
    expect(await Promise.race([first, 'still waiting'])).toBe('still waiting');
    server.closeAllConnections();
    expect(await first).toEqual({ problem: 'CONNECTION' });
  });

  it('whose certificate nobody vouches for is told nothing', async () => {
    const { key, cert } = await selfSigned();
    const heard: string[] = [];
    const secure = createSecureServer({ key, cert }, ({ url }, response) => void (heard.push(url ?? ''), response.end()));
    await new Promise<void>((resolve) => secure.listen(0, resolve));
    const { port: securePort } = secure.address() as AddressInfo;
    expect(await post(posting(`https://localhost:${securePort}/`, true))).toEqual({ problem: 'CONNECTION' });
    expect(heard).toEqual([]);
    await new Promise((resolve) => secure.close(resolve));
  });
});
