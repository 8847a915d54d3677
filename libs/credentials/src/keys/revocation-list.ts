import 'reflect-metadata';
import { AuthorityKeyIdentifierExtension, Extension, X509Crl, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import { Integer } from 'asn1js';
import { algorithm, issuerOf, keyIdOf, type Authority } from './issuer-chain';

/** A certificate that its issuer takes back because its key may be in wrong hands. */
export interface Revoked {
  /** Hexadecimal serial number. */
  readonly serial: string;
  readonly revokedAt: Date;
  /** The first moment at which somebody else may have had the key. */
  readonly since: Date;
}

export interface ListFacts {
  /** 1 for the first of an authority, and never the same again. */
  readonly number: number;
  readonly from: Date;
  readonly until: Date;
  readonly revoked: readonly Revoked[];
}

const CRL_NUMBER = '2.5.29.20';

// RFC 5280 writes times in whole seconds.
const whole = (at: Date): Date => new Date(Math.floor(at.getTime() / 1000) * 1000);

/** A list of certificates that were taken back (CRL v2, RFC 5280), as DER. It names numbers, nobody's name. */
export async function makeRevocationList(authority: Authority, { number, from, until, revoked }: ListFacts): Promise<Uint8Array> {
  const { certificate, keys } = await issuerOf(authority);
  const list = await X509CrlGenerator.create({
    issuer: certificate.subjectName,
    thisUpdate: whole(from),
    nextUpdate: whole(until),
    signingAlgorithm: algorithm,
    signingKey: keys.privateKey,
    extensions: [new AuthorityKeyIdentifierExtension(keyIdOf({ certificate })), new Extension(CRL_NUMBER, false, new Integer({ value: number }).toBER())],
    entries: revoked.map(({ serial, revokedAt, since }) => ({ serialNumber: serial, revocationDate: whole(revokedAt), invalidity: whole(since), reason: X509CrlReason.keyCompromise })),
  });
  return new Uint8Array(list.rawData);
}

/** The serial numbers of the certificates that a list names, hexadecimal. */
export const listedIn = (der: Uint8Array): string[] => new X509Crl(Buffer.from(der)).entries.map(({ serialNumber }) => serialNumber.toLowerCase());
