import { must } from '@waymark/kernel';
import type { CertifiedSigner } from '../keys';
import type { Stamper } from '../stamp';
import { faultsOfCertificate } from './lint-certificate';
import { encodeCms, readCertificate, sha256, signedAttributes, writtenSignature } from './seal-cms';
import { datePlaceholder, rangePlaceholder, rooms, type Room } from './seal-field';

/** What seals: a signer, and who says when. */
export interface Sealer {
  readonly seal: CertifiedSigner;
  /** Null makes a seal without a time-stamp, in a drawing that has room for none. */
  readonly stamp: Stamper | null;
}

/**
 * Seals what `drawCertificate` made: PAdES B-T (B-B in a drawing without room for a time-stamp), certified against any change.
 * `at` becomes the time in the file; the signer must have been valid then. Two seals of the same drawing differ, so the bytes are to be
 * stored. Throws where the drawing holds what nobody asked for (`faultsOfCertificate`). The stamper may use a network: never inside a transaction.
 */
export async function sealPdf(drawn: Uint8Array, { seal: signer, stamp }: Sealer, at: Date): Promise<Uint8Array> {
  const faults = faultsOfCertificate(drawn);
  if (faults.length > 0) throw new Error(`This drawing is not sealed. It has: ${faults.join('; ')}`);
  const pdf = Buffer.from(drawn);
  const { range, room } = rangeAround(pdf);
  const stamper = stamperFor(room, stamp);
  overwrite(pdf, rangePlaceholder, `[${range.join(' ')}]`);
  overwrite(pdf, datePlaceholder, pdfDate(at));
  const [, before, from, after] = range;
  const digest = sha256(pdf.subarray(0, before), pdf.subarray(from, from + after));
  const chain = signer.certificateChain.map(readCertificate);
  must(chain[0] !== undefined, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: 'certificate' });
  const signature = await signer.sign(signedAttributes(chain[0].der, digest));
  const token = stamper && (await stamper(new Uint8Array(writtenSignature(signature)), at));
  const cms = encodeCms({ chain, digest, signature, stamp: token });
  must(cms.length <= room, 'CREDENTIAL_SEAL_TOO_LONG', { bytes: cms.length, room });
  pdf.write(Buffer.from(cms).toString('hex'), before + 1, 'latin1');
  return new Uint8Array(pdf);
}

export function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

// The length of the room decides whether a time-stamp belongs into it: a verifier holds the two against each other.
function stamperFor(room: Room, stamp: Stamper | null): Stamper | null {
  if (room === rooms.unstamped) return null;
  must(stamp !== null, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: 'time-stamp' });
  return stamp;
}

// Everything except the hexadecimal text of the signature, with its angle brackets.
function rangeAround(pdf: Buffer): { range: [number, number, number, number]; room: Room } {
  const open = pdf.indexOf(`<${'0'.repeat(rooms.snug * 2)}`, 0, 'latin1');
  const end = pdf.indexOf('>', open, 'latin1');
  const room = Object.values(rooms).find((bytes) => end - open - 1 === bytes * 2);
  must(open !== -1 && room !== undefined, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: 'Contents' });
  const close = end + 1;
  return { range: [0, open, close, pdf.length - close], room };
}

function overwrite(pdf: Buffer, placeholder: string, text: string): void {
  const index = pdf.indexOf(placeholder, 0, 'latin1');
  must(index !== -1 && text.length <= placeholder.length, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: placeholder });
  pdf.write(text.padEnd(placeholder.length), index, 'latin1');
}
