import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type GlyphRun, type OpenedFont } from 'fontkit';

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
  return { id, font: rememberShapes(create(readFileSync(join(folder, `${id}.ttf`)))) };
}

const remembered = 2000;

// Shaping is most of the work of a certificate, and most of its words stand on every one. The oldest shape is forgotten first.
function rememberShapes(font: OpenedFont): OpenedFont {
  const shape = font.layout.bind(font);
  const shapes = new Map<string, GlyphRun>();
  font.layout = (text, features) => {
    const run = shapes.get(text) ?? shape(text, features);
    shapes.delete(text);
    shapes.set(text, run);
    if (shapes.size > remembered) shapes.delete(shapes.keys().next().value ?? '');
    // pdfkit scales the positions in place.
    return { glyphs: run.glyphs, advanceWidth: run.advanceWidth, positions: run.positions.map((position) => ({ ...position })) };
  };
  return font;
}
