import { generateKeyPairSync, sign } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, prove } from '../proof';
import { aBadge } from './badge-facts.builder';
import { openBadge } from './open-badge';

// Nothing of ours and nothing of jsonld.js: PyLD for the words, python-cryptography for the signature.
const program = `
import sys, json, hashlib, base64
from pyld import jsonld
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
given = json.load(sys.stdin)
def load(url, options={}):
    return {'contentType': 'application/ld+json', 'contextUrl': None, 'documentUrl': url, 'document': given['contexts'][url]}
def digest(document):
    text = jsonld.normalize(document, {'algorithm': 'URDNA2015', 'format': 'application/n-quads', 'documentLoader': load})
    return hashlib.sha256(text.encode()).digest()
def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'.index(letter)
    return number.to_bytes(64, 'big')
document = given['document']
proof = document.pop('proof')
signature = base58(proof.pop('proofValue')[1:])
proof['@context'] = document['@context']
key = Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(given['x'] + '='))
try:
    key.verify(signature, digest(proof) + digest(document))
    print('verified')
except Exception as error:
    print('refused', type(error).__name__)
`;

const python = ['/usr/bin/python3', 'python3'].find((path) => spawnSync(path, ['-c', 'import pyld, cryptography']).status === 0);
const withPyld = python ? it : it.skip;
const contexts = Object.fromEntries([['credentials-2', contextOf.credentials], ['open-badges-3.0.3', contextOf.openBadges], ['open-badges-extensions', contextOf.extensions]].map(([file, url]): [string, unknown] => [url ?? '', JSON.parse(readFileSync(join(__dirname, `../proof/contexts/${file}.json`), 'utf8'))]));

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const { x } = publicKey.export({ format: 'jwk' });
const said = (document: object): string => spawnSync(python ?? '', ['-c', program], { input: JSON.stringify({ document, contexts, x }), encoding: 'utf8' }).stdout.trim();
const signed = () => prove(openBadge(aBadge()), { sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, privateKey))), verificationMethod: 'did:web:waymark.example#key', at: new Date('2026-11-23T15:00:00Z') });

describe('an implementation that shares nothing with ours', () => {
  withPyld('[F3] verifies a badge (needs python3-pyld and python3-cryptography)', async () => {
    expect(said(await signed())).toBe('verified');
  });
  withPyld.each([
    ['holder', (badge: ReturnType<typeof openBadge>) => ({ credentialSubject: { ...badge.credentialSubject, identifier: [{ ...badge.credentialSubject.identifier[0], identityHash: 'Mallory Forger' }] } })],
    ['end', () => ({ validUntil: '2099-01-01T00:00:00Z' })],
    ['status', (badge: ReturnType<typeof openBadge>) => ({ credentialStatus: { ...badge.credentialStatus, statusListIndex: '1' } })],
    ['issuer', (badge: ReturnType<typeof openBadge>) => ({ issuer: { ...badge.issuer, name: 'Another Board' } })],
  ])('[F3] [CE13] refuses a badge with another %s (needs python3-pyld and python3-cryptography)', async (_, change) => {
    const badge = await signed();
    expect(said({ ...badge, ...change(badge) })).toBe('refused InvalidSignature');
  });
});
