import type { JsonWebKey } from 'node:crypto';
import { toBase58 } from '../proof/base58';
import type { IssuerIdentity } from './issuer-identity.rules';

/** A key as a verifier is told about it. */
export interface PublicKey {
  readonly kid: string;
  readonly alg: 'ES256' | 'EdDSA' | 'RS256';
  readonly publicJwk: JsonWebKey;
}

// Multicodec: ed25519-pub.
const ed25519 = [0xed, 0x01];

function methodOf(did: string, { kid, alg, publicJwk }: PublicKey) {
  const id = `${did}#${kid}`;
  if (alg !== 'EdDSA') return { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwkOf({ kid, alg, publicJwk }) };
  const bytes = Buffer.from(publicJwk.x ?? '', 'base64url');
  return { id, type: 'Multikey', controller: did, publicKeyMultibase: toBase58(Buffer.concat([Buffer.from(ed25519), bytes])) };
}

/** What belongs to a board beside its keys. */
interface Surroundings {
  readonly alsoKnownAs?: readonly string[];
  /** Addresses of the lists that say who was suspended: a badge names the list of those that ended alone. */
  readonly suspensionLists?: readonly string[];
}

/** A key that signed once stays among those that may assert, for as long as something that it signed is valid. */
export function didDocument(did: string, keys: readonly PublicKey[], { alsoKnownAs = [], suspensionLists = [] }: Surroundings = {}) {
  const methods = keys.map((key) => methodOf(did, key));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    ...(alsoKnownAs.length > 0 && { alsoKnownAs }),
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
    ...(suspensionLists.length > 0 && { service: suspensionLists.map((serviceEndpoint, at) => ({ id: `${did}#suspension-${at + 1}`, type: 'BitstringStatusListCredential', serviceEndpoint })) }),
  };
}

export const jwkOf = ({ kid, alg, publicJwk }: PublicKey) => ({ ...publicJwk, kid, alg, use: 'sig' });

/** The profile of Open Badges 3.0. */
export function profileOf({ did, profileUrl }: IssuerIdentity, name: string) {
  return { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'], id: did, type: ['Profile'], name, url: profileUrl };
}
