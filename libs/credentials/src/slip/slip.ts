import { createHash } from 'node:crypto';
import { tidy } from '@waymark/kernel';
import type { Signer } from '../keys';
import { isSignedJws, signJws } from '../proof';

export interface SlipFacts {
  readonly number: string;
  readonly holderName: string;
  readonly title: string;
  readonly validUntil: string;
}

/** 96 bits: enough that nobody finds other words with the same print, and short enough for a square on paper. */
const printBytes = 12;

/** What stands on the paper, as a print: the name is told by nobody who has only the square. */
export function printOf({ number, holderName, title }: SlipFacts): string {
  // A keyboard writes some marks in another way than the paper; every letter and accent counts.
  const folded = (text: string): string => tidy(text.normalize('NFKC')).toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\p{Pd}/gu, '-');
  return createHash('sha256').update([number, folded(holderName), folded(title)].join('\n')).digest().subarray(0, printBytes).toString('base64url');
}

/**
 * A signed slip for the square on a printed certificate: number, last day, and a print of name and title (JWS, ES256, `typ` slip). It stands behind `#` in the
 * address, which no browser sends; whoever holds the keys of `/.well-known/jwks.json` checks the paper with no network. It does not tell whether the certificate was revoked.
 */
export async function signSlip(facts: SlipFacts, signer: Signer): Promise<string> {
  const slip = await signJws({ typ: 'slip' }, { n: facts.number, u: facts.validUntil, h: printOf(facts) }, { alg: 'ES256', sign: (bytes) => signer.sign(bytes) });
  if (!isSignedJws(slip, signer.publicJwk, 'ES256')) throw new Error(`The slip of ${facts.number} does not verify`);
  return slip;
}
