import type { CertifiedSigner } from '../keys';
import { encodeCms, readCertificate, sha256, signedAttributes } from './seal-cms';
import { datePlaceholder, rangePlaceholder, rooms } from './seal-field';
import { pdfDate } from './seal-pdf';

/** Seals a drawing without a look at what is in it, as somebody would who has the key: for forgeries. It has to have no room for a time-stamp. */
export async function sealUnread(drawn: Uint8Array, seal: CertifiedSigner, at: Date): Promise<Uint8Array> {
  const pdf = Buffer.from(drawn);
  const open = pdf.indexOf(`<${'0'.repeat(rooms.unstamped * 2)}>`, 0, 'latin1');
  const close = open + rooms.unstamped * 2 + 2;
  const range = `[0 ${open} ${close} ${pdf.length - close}]`;
  pdf.write(range.padEnd(rangePlaceholder.length), pdf.indexOf(rangePlaceholder, 0, 'latin1'), 'latin1');
  pdf.write(pdfDate(at), pdf.indexOf(datePlaceholder, 0, 'latin1'), 'latin1');
  const digest = sha256(pdf.subarray(0, open), pdf.subarray(close));
  const chain = seal.certificateChain.map(readCertificate);
  const signature = await seal.sign(signedAttributes(seal.certificateChain[0] ?? new Uint8Array(), digest));
  pdf.write(Buffer.from(encodeCms({ chain, digest, signature, stamp: null })).toString('hex'), open + 1, 'latin1');
  return new Uint8Array(pdf);
}
