import { createHash, randomBytes } from 'node:crypto';
import { signJws, type JwsSigner } from './jws';

export interface SdJwtParts {
  /** Shown to everybody who gets the credential. */
  readonly shown: object;
  /** Each shown only where its holder adds it. */
  readonly hidden: Readonly<Record<string, string>>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const digest = (disclosure: string): string => createHash('sha256').update(disclosure).digest('base64url');

/** An SD-JWT (RFC 9901): the signed part, then one disclosure for each hidden fact, each closed by `~`. */
export async function signSdJwt(header: Readonly<Record<string, string>>, { shown, hidden }: SdJwtParts, signer: JwsSigner): Promise<string> {
  const disclosures = Object.entries(hidden).map(([name, value]) => base64([randomBytes(16).toString('base64url'), name, value]));
  // In the order of their digests: the order of the facts would tell what is hidden.
  const payload = { ...shown, _sd: disclosures.map(digest).sort(), _sd_alg: 'sha-256' };
  return `${[await signJws(header, payload, signer), ...disclosures].join('~')}~`;
}

/** The same credential with no more than the named facts in it. */
export function discloseOnly(sdJwt: string, names: readonly string[]): string {
  const [signed = '', ...disclosures] = sdJwt.split('~').slice(0, -1);
  const kept = disclosures.filter((disclosure) => names.includes(factOf(disclosure).name));
  return `${[signed, ...kept].join('~')}~`;
}

/** The facts that a reader sees, of those whose digest was signed. */
export function disclosed(sdJwt: string): Record<string, string> {
  const [signed = '', ...disclosures] = sdJwt.split('~').slice(0, -1);
  const { _sd } = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as { _sd: readonly string[] };
  return Object.fromEntries(disclosures.filter((disclosure) => _sd.includes(digest(disclosure))).map(factOf).map(({ name, value }) => [name, value]));
}

function factOf(disclosure: string): { name: string; value: string } {
  const [, name, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [string, string, string];
  return { name, value };
}
