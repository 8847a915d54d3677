import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { refuseExposed } from '@waymark/platform';

/** What whoever runs the platform has from Apple, as files: the certificate of a pass type, its key, and the intermediate that certified it. */
export interface PassFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly authorityFile: string;
}

export interface PassSigner {
  readonly passType: string;
  readonly team: string;
  readonly own: X509Certificate;
  readonly authority: X509Certificate;
  readonly key: KeyObject;
}

function refuse(setting: string, why: string): never {
  throw new Error(`${setting}: ${why}`);
}

/** PEM, or DER as Apple hands it out. */
function certificateIn(file: string, setting: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch {
    return refuse(setting, `${file} holds no certificate`);
  }
}

function keyIn(file: string): KeyObject {
  let pem: Buffer;
  try {
    pem = readFileSync(file);
  } catch {
    return refuse('WALLET_PASS_KEY', `${file} cannot be read`);
  }
  refuseExposed('WALLET_PASS_KEY', file);
  try {
    return createPrivateKey(pem);
  } catch {
    return refuse('WALLET_PASS_KEY', `${file} holds no private key (PEM, without a passphrase)`);
  }
}

const certified = (own: X509Certificate, authority: X509Certificate): boolean => authority.ca && own.checkIssued(authority) && own.verify(authority.publicKey);

/** Throws an error that names the setting. Apple writes the pass type (UID) and the team (OU) into the certificate: nobody types them a second time. */
export function openPassSigner({ certificateFile, keyFile, authorityFile }: PassFiles): PassSigner {
  const own = certificateIn(certificateFile, 'WALLET_PASS_CERTIFICATE');
  const { UID: passType, OU: team } = own.toLegacyObject().subject as { UID?: unknown; OU?: unknown };
  if (typeof passType !== 'string' || !passType.startsWith('pass.') || typeof team !== 'string') return refuse('WALLET_PASS_CERTIFICATE', `${certificateFile} is not for a pass type: it names no type (UID) or no team (OU)`);
  const key = keyIn(keyFile);
  if (!own.checkPrivateKey(key)) refuse('WALLET_PASS_KEY', `${keyFile} is not the key of that certificate`);
  const authority = certificateIn(authorityFile, 'WALLET_PASS_AUTHORITY');
  if (!certified(own, authority)) refuse('WALLET_PASS_AUTHORITY', `${authorityFile} did not certify that certificate`);
  return { passType, team, own, authority, key };
}

export const isInForce = ({ own: { validFrom, validTo } }: Pick<PassSigner, 'own'>, at: Date): boolean => new Date(validFrom) <= at && at <= new Date(validTo);
