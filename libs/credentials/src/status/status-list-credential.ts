import { suspensionListUrl } from '../badge/issuer-identity.rules';
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
  /** The entries, not yet packed. */
  readonly bits: Buffer;
}

/** Each list says one thing. Suspending sets both: a checker of Open Badges knows of revocation alone. */
export type StatusPurpose = 'revocation' | 'suspension';

/** A Bitstring Status List credential (W3C), not yet signed. It says which entries ended or were suspended, and of nobody why. */
export function statusListCredential({ url, issuer, at, bits }: ListFacts, statusPurpose: StatusPurpose) {
  const id = statusPurpose === 'revocation' ? url : suspensionListUrl(url);
  return {
    '@context': [contextOf.credentials],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: toSeconds(at),
    validUntil: toSeconds(new Date(at.getTime() + validMs)),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose, ttl: ttlMs, encodedList: encodedList(bits) },
  };
}

/** The claims of the same list for SD-JWT credentials: two bits an entry, as it says itself. */
export function statusListClaims({ url, issuer, at, bits }: ListFacts) {
  const iat = Math.floor(at.getTime() / 1000);
  return { sub: `${url}.jwt`, iss: issuer, iat, exp: iat + validMs / 1000, ttl: ttlMs / 1000, status_list: { bits: 2, lst: tokenList(bits) } };
}
