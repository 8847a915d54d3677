import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf } from '../proof/contexts';

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
/** A test that is skipped by its name where the packages are not installed. */
export const withPyld = python ? it : it.skip;
const contexts = Object.fromEntries([['credentials-2', contextOf.credentials], ['open-badges-3.0.3', contextOf.openBadges], ['open-badges-extensions', contextOf.extensions]].map(([file, url]): [string, unknown] => [url ?? '', JSON.parse(readFileSync(join(__dirname, `../proof/contexts/${file}.json`), 'utf8'))]));

/** What it says of a text, by the Ed25519 key whose `x` is given: `verified`, or `refused` and why. */
export const saidByPyld = (document: string, x: string | undefined): string => spawnSync(python ?? '', ['-c', program], { input: `{"contexts":${JSON.stringify(contexts)},"x":${JSON.stringify(x)},"document":${document}}`, encoding: 'utf8' }).stdout.trim();
