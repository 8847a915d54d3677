import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { canonize } from 'jsonld';
import { fromBase58, toBase58 } from './base58';
import { loadContext, namesBundledContexts } from './contexts';

export interface DataIntegrityProof {
  readonly type: 'DataIntegrityProof';
  readonly cryptosuite: 'eddsa-rdfc-2022';
  /** To the second, UTC. */
  readonly created: string;
  readonly verificationMethod: string;
  readonly proofPurpose: 'assertionMethod';
  readonly proofValue: string;
}

export interface JsonLdDocument {
  readonly '@context': readonly string[];
  readonly [key: string]: unknown;
}
export type Proved<T extends JsonLdDocument> = T & { readonly proof: DataIntegrityProof };

interface ProofOptions {
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly verificationMethod: string;
  readonly at: Date;
}

/** Signs by eddsa-rdfc-2022. Throws on a word that no context knows, and on any context that is not bundled. */
export async function prove<T extends JsonLdDocument>(document: T, { sign, verificationMethod, at }: ProofOptions): Promise<Proved<T>> {
  if (!namesBundledContexts(document)) throw new Error('A document may only name contexts that ship with the product');
  const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', created: toSeconds(at), verificationMethod, proofPurpose: 'assertionMethod' } as const;
  const proofValue = toBase58(await sign(await hashOf(document, options)));
  return { ...document, proof: { ...options, proofValue } };
}

/** Whether the proof holds for the document as it is, by that Ed25519 key. Never throws on a broken one. */
export async function isProved(document: object, publicJwk: JsonWebKey): Promise<boolean> {
  const { proof, ...unsigned } = document as Proved<JsonLdDocument>;
  if (!isOurKind(proof) || !namesBundledContexts(unsigned)) return false;
  const { proofValue, ...options } = proof;
  const signature = fromBase58(proofValue);
  try {
    return signature !== null && verify(null, await hashOf(unsigned as JsonLdDocument, options), createPublicKey({ key: publicJwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

function isOurKind(proof: unknown): proof is DataIntegrityProof {
  if (typeof proof !== 'object' || proof === null) return false;
  const { type, cryptosuite, proofPurpose, proofValue } = proof as Partial<DataIntegrityProof>;
  return type === 'DataIntegrityProof' && cryptosuite === 'eddsa-rdfc-2022' && proofPurpose === 'assertionMethod' && typeof proofValue === 'string';
}

// W3C vc-di-eddsa, 3.2.4: the hash of the options, then that of the document.
async function hashOf(document: JsonLdDocument, options: Omit<DataIntegrityProof, 'proofValue'>): Promise<Buffer> {
  const [ofOptions, ofDocument] = await Promise.all([digest({ '@context': document['@context'], ...options }), digest(document)]);
  return Buffer.concat([ofOptions, ofDocument]);
}

async function digest(document: object): Promise<Buffer> {
  const text = await canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader: loadContext });
  return createHash('sha256').update(text).digest();
}

/** Data Integrity and JWT share seconds: a JWT has nothing finer. */
export const toSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
