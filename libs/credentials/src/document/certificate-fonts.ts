import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type OpenedFont } from 'fontkit';

export type Weight = 'light' | 'regular' | 'bold';

export interface Face {
  /** The name under which pdfkit knows it. */
  readonly id: string;
  readonly font: OpenedFont;
}

/** For each weight the faces in the order in which they are tried. Opened once and shared by all certificates. */
export type CertificateFonts = Readonly<Record<Weight, readonly Face[]>>;

/** Noto: Latin (with Vietnamese), Greek and Cyrillic; Arabic; Hebrew. Other scripts need a further font package. */
export function openCertificateFonts(): CertificateFonts {
  const latin = folderOf(require.resolve('@embedpdf/fonts-latin'));
  const arabic = folderOf(require.resolve('@embedpdf/fonts-arabic'));
  const hebrew = folderOf(require.resolve('@embedpdf/fonts-hebrew'));
  const plain = [open(arabic, 'NotoNaskhArabic-Regular'), open(hebrew, 'NotoSansHebrew-Regular')];
  const heavy = [open(arabic, 'NotoNaskhArabic-Bold'), open(hebrew, 'NotoSansHebrew-Bold')];
  return {
    light: [open(latin, 'NotoSans-Light'), ...plain],
    regular: [open(latin, 'NotoSans-Regular'), ...plain],
    bold: [open(latin, 'NotoSans-SemiBold'), ...heavy],
  };
}

function folderOf(entry: string): string {
  return join(dirname(entry), '..', 'fonts');
}

function open(folder: string, id: string): Face {
  return { id, font: create(readFileSync(join(folder, `${id}.ttf`))) };
}
