import { contextOf } from '../proof/contexts';
import { toSeconds } from '../proof/data-integrity';
import { encodedList, tokenList } from './bitstring';

/** Lists are signed anew by the clock, changed or not: the moment of a decision does not show. */
export const publishMinutes = 15;
const validMs = 86_400_000;
const ttlMs = publishMinutes * 60_000;

interface ListFacts {
  readonly url: string;
  readonly issuer: string;
  readonly at: Date;
  /** Entries that count no more. */
  readonly ended: readonly number[];
}

/** A Bitstring Status List credential (W3C), not yet signed. It says which entries ended, and of nobody why. */
export function statusListCredential({ url, issuer, at, ended }: ListFacts) {
  return {
    '@context': [contextOf.credentials],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: toSeconds(at),
    validUntil: toSeconds(new Date(at.getTime() + validMs)),
    credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', ttl: ttlMs, encodedList: encodedList(ended) },
  };
}

/** The claims of the same list for SD-JWT credentials. */
export function statusListClaims({ url, issuer, at, ended }: ListFacts) {
  const iat = Math.floor(at.getTime() / 1000);
  return { sub: `${url}.jwt`, iss: issuer, iat, exp: iat + validMs / 1000, ttl: ttlMs / 1000, status_list: { bits: 1, lst: tokenList(ended) } };
}
