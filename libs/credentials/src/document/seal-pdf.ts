import { must } from '@waymark/kernel';
import type { Signer } from '../keys';
import { encodeCms, readCertificate, sha256, signedAttributes } from './seal-cms';
import { contentsBytes, datePlaceholder, rangePlaceholder } from './seal-field';

/**
 * Seals what `drawCertificate` made: PAdES B-B, certified against any change. `at` becomes the time in the file; the
 * signer must have been valid then. Two seals of the same drawing differ, so the bytes are to be stored.
 */
export async function sealPdf(drawn: Uint8Array, signer: Signer, at: Date): Promise<Uint8Array> {
  const pdf = Buffer.from(drawn);
  const range = rangeAround(pdf);
  overwrite(pdf, rangePlaceholder, `[${range.join(' ')}]`);
  overwrite(pdf, datePlaceholder, pdfDate(at));
  const [, before, from, after] = range;
  const digest = sha256(pdf.subarray(0, before), pdf.subarray(from, from + after));
  const chain = signer.certificateChain.map(readCertificate);
  must(chain[0] !== undefined, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: 'certificate' });
  const signature = await signer.sign(signedAttributes(chain[0].der, digest));
  const cms = encodeCms({ chain, digest, signature });
  must(cms.length <= contentsBytes, 'CREDENTIAL_SEAL_TOO_LONG', { bytes: cms.length, room: contentsBytes });
  pdf.write(Buffer.from(cms).toString('hex'), before + 1, 'latin1');
  return new Uint8Array(pdf);
}

export function pdfDate(at: Date): string {
  return `D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}

// Everything except the hexadecimal text of the signature, with its angle brackets.
function rangeAround(pdf: Buffer): [number, number, number, number] {
  const open = pdf.indexOf(`<${'0'.repeat(contentsBytes * 2)}>`, 0, 'latin1');
  must(open !== -1, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: 'Contents' });
  const close = open + contentsBytes * 2 + 2;
  return [0, open, close, pdf.length - close];
}

function overwrite(pdf: Buffer, placeholder: string, text: string): void {
  const index = pdf.indexOf(placeholder, 0, 'latin1');
  must(index !== -1 && text.length <= placeholder.length, 'CREDENTIAL_PLACEHOLDER_MISSING', { missing: placeholder });
  pdf.write(text.padEnd(placeholder.length), index, 'latin1');
}
