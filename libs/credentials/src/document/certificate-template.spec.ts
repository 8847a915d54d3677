import { createHash } from 'node:crypto';
import { openPdfFonts } from '@waymark/platform';
import { aCertificate } from './certificate-facts.builder';
import { drawing, templateOf } from './certificate-template';
import { drawCertificate } from './draw-certificate';
import { contentsOf } from './scan-certificate.builder';

// Words that no translation changes: what is held here is the drawing.
const words = Object.fromEntries(
  ['documentTitle', 'certifies', 'statement', 'issuedOn', 'validUntil', 'number', 'code', 'evidenceHeading', 'checkHeading', 'checkHow', 'checkFile', 'checkLink', 'qrAlt', 'sealAlt', 'sealField', 'criteria', 'attachedJson', 'attachedJwt', 'attachedLog'].map((key) => [key, key]),
) as Parameters<typeof templateOf>[0]['en'];
const texts = { en: words, es: words };

/** Each drawing there was, by its number. */
const drawn = ['', '6f52e09f952fb6c0'];

describe('what a certificate is drawn by', () => {
  it('[CE16] has another number as soon as another thing is put on the sheet', async () => {
    const page = contentsOf(await drawCertificate(aCertificate(), { fonts: openPdfFonts(), texts })).find((content) => content.includes(' TJ')) ?? '';
    expect(createHash('sha256').update(page).digest('hex').slice(0, 16)).toBe(drawn[drawing]);
    expect(drawn).toHaveLength(drawing + 1);
  });
  it('[CE16] is another one with one other word in one language', () => {
    expect(templateOf(texts)).toEqual(templateOf({ en: { ...words }, es: { ...words } }));
    expect(templateOf({ ...texts, es: { ...words, statement: 'otro' } })).not.toEqual(templateOf(texts));
  });
});
