import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { der, integerDer, readAll, readOne, tags, wellFormed } from './der';
import { imprintDer, type StampInfo } from './stamp-info';
import type { Stamper } from './stamper';
import { verifyStamp } from './verify-stamp';

export interface RemoteAuthority {
  readonly url: string;
  /** PEM. Whoever checks a certificate has to trust them as well. */
  readonly roots: readonly string[];
}

const patienceMs = 5_000;
const mostBytes = 16_000;
/** How far the clock of an authority may be from ours. */
export const mostApartMs = 600_000;

/** A time-stamp authority of somebody else, by RFC 3161 over HTTP. What it answers is checked before it is taken. */
export function remoteStamper({ url, roots }: RemoteAuthority): Stamper {
  const trusted = roots.map((pem) => new X509Certificate(pem));
  return async (over, at) => {
    const nonce = randomBytes(8);
    const token = tokenOf(await ask(url, requestDer(over, nonce)));
    const { info, faults } = verifyStamp(token, { over, roots: trusted, between: [] });
    if (info === null || faults.length > 0) throw new Error(`The time-stamp of ${hostOf(url)} does not verify: ${faults.join(' ')}`);
    refuseOther(info, { host: hostOf(url), nonce, at });
    return token;
  };
}

function refuseOther(info: StampInfo, { host, nonce, at }: { host: string; nonce: Uint8Array; at: Date }): void {
  const isAsked = info.nonce !== null && integerDer(info.nonce).equals(integerDer(nonce));
  if (!isAsked) throw new Error(`The time-stamp of ${host} answers another question (NONCE)`);
  if (Math.abs(info.at.getTime() - at.getTime()) > mostApartMs) throw new Error(`The time-stamp of ${host} is more than ten minutes away from our clock`);
}

// An address may carry a password: only the host is named.
const hostOf = (url: string): string => new URL(url).host;

function requestDer(over: Uint8Array, nonce: Uint8Array): Buffer {
  const wantsCertificate = der(0x01, Buffer.from([0xff]));
  return der(tags.sequence, integerDer(Buffer.from([1])), imprintDer(createHash('sha256').update(over).digest()), integerDer(nonce), wantsCertificate);
}

async function ask(url: string, body: Buffer): Promise<Buffer> {
  const { address, authorization } = addressOf(url);
  const headers = { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply', ...authorization };
  const response = await fetch(address, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`${hostOf(url)} answered ${response.status} to a time-stamp request`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length > mostBytes) throw new Error(`${hostOf(url)} answered with more than a time-stamp`);
  return bytes;
}

// fetch takes no name and password in an address.
function addressOf(url: string): { address: string; authorization: Record<string, string> } {
  const address = new URL(url);
  const { username, password } = address;
  Object.assign(address, { username: '', password: '' });
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { address: address.toString(), authorization: username ? { Authorization: `Basic ${basic}` } : {} };
}

function tokenOf(reply: Buffer): Buffer {
  const [status, token] = readAll(readOne(reply, tags.sequence).content);
  const code = readAll(status?.content ?? Buffer.alloc(0))[0]?.content[0];
  if (code !== 0 && code !== 1) throw new Error(`The time-stamp was refused (status ${code ?? 'unknown'})`);
  wellFormed(token !== undefined);
  return token.whole;
}
