import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { create, type GlyphRun, type OpenedFont } from 'fontkit';
import { shaperOf } from './harfbuzz';

export type Weight = 'light' | 'regular' | 'bold';

/** The same Chinese character has another form in Beijing, Taipei, Tokyo and Seoul. */
export type HanForms = 'simplified' | 'traditional' | 'japanese' | 'korean';

export interface Face {
  /** The name under which pdfkit knows it. */
  readonly id: string;
  /** Opened when first asked for: the large ones, only for a name that needs them. */
  readonly font: OpenedFont;
  /** The letters that it is tried for; a face without is tried for every letter. */
  readonly letters?: RegExp;
  readonly forms?: HanForms;
}

/** For each weight the faces in the order in which they are tried. Shared by all documents. */
export type PdfFonts = Readonly<Record<Weight, readonly Face[]>>;

interface Family extends Pick<Face, 'letters' | 'forms'> {
  readonly pack: string;
  /** Seen from the folder of the package's entry: light, regular, bold. */
  readonly files: readonly [string, string, string];
  readonly open?: (bytes: Uint8Array) => OpenedFont;
}

const weights = ['light', 'regular', 'bold'] as const;
const khmer = /[\p{scx=Khmer}\u200B-\u200D]/u;
const eastAsian = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\u3000\uFF01-\uFF5E]/u;

// All of it Noto, under the SIL Open Font License. One without `letters` has to be there.
const families: readonly Family[] = [
  { pack: '@embedpdf/fonts-latin', files: ['../fonts/NotoSans-Light.ttf', '../fonts/NotoSans-Regular.ttf', '../fonts/NotoSans-SemiBold.ttf'] },
  { pack: '@embedpdf/fonts-arabic', files: twoWeights('NotoNaskhArabic', 'ttf') },
  { pack: '@embedpdf/fonts-hebrew', files: twoWeights('NotoSansHebrew', 'ttf') },
  { pack: '@expo-google-fonts/noto-sans-khmer', files: khmerFiles(), letters: khmer, open: openShaped },
  { pack: '@embedpdf/fonts-sc', files: twoWeights('NotoSansHans', 'otf'), letters: eastAsian, open: openLean, forms: 'simplified' },
  { pack: '@embedpdf/fonts-tc', files: twoWeights('NotoSansHant', 'otf'), letters: eastAsian, open: openLean, forms: 'traditional' },
  { pack: '@embedpdf/fonts-jp', files: twoWeights('NotoSansJP', 'otf'), letters: eastAsian, open: openLean, forms: 'japanese' },
  { pack: '@embedpdf/fonts-kr', files: twoWeights('NotoSansKR', 'otf'), letters: eastAsian, open: openLean, forms: 'korean' },
];

function twoWeights(name: string, kind: 'ttf' | 'otf'): Family['files'] {
  const regular = `../fonts/${name}-Regular.${kind}`;
  return [regular, regular, `../fonts/${name}-Bold.${kind}`];
}

function khmerFiles(): Family['files'] {
  const regular = './400Regular/NotoSansKhmer_400Regular.ttf';
  return [regular, regular, './600SemiBold/NotoSansKhmer_600SemiBold.ttf'];
}

let opened: PdfFonts | null = null;

/** Opened once a process. A name that needs an optional package which is not installed is refused, with its character named. */
export function openPdfFonts(): PdfFonts {
  opened ??= open();
  return opened;
}

function open(): PdfFonts {
  const faces = new Map<string, Face>();
  const lists = weights.map((weight, index) => {
    const found = families.flatMap((family) => {
      const folder = folderOf(family);
      if (folder === null) return [];
      const path = join(folder, family.files[index] ?? '');
      const face = faces.get(path) ?? faceOf(path, family);
      faces.set(path, face);
      return [face];
    });
    return [weight, found] as const;
  });
  return Object.fromEntries(lists) as Record<Weight, Face[]>;
}

function folderOf({ pack, letters }: Family): string | null {
  try {
    return dirname(require.resolve(pack));
  } catch (error) {
    if (letters === undefined) throw error;
    return null;
  }
}

function faceOf(path: string, { letters, forms, open = create }: Family): Face {
  let opened: OpenedFont | null = null;
  return {
    id: basename(path, extname(path)),
    get font() {
      opened ??= rememberShapes(open(readFileSync(path)));
      return opened;
    },
    ...(letters && { letters }),
    ...(forms && { forms }),
  };
}

function openShaped(bytes: Uint8Array): OpenedFont {
  const font = create(bytes);
  const shape = shaperOf(bytes);
  font.layout = (text) => {
    const shaped = shape(text);
    return {
      glyphs: shaped.map(({ id, letters }) => ({ id, codePoints: Array.from(letters, (letter) => letter.codePointAt(0) ?? 0), advanceWidth: font.getGlyph(id).advanceWidth })),
      positions: shaped.map(({ position }) => position),
      advanceWidth: shaped.reduce((sum, { position }) => sum + position.xAdvance, 0),
    };
  };
  return font;
}

const nothing = new Uint8Array();

// For each drawing routine that its glyphs do not use fontkit leaves a stub, some 20,000 in all: half of the file. Nothing packs better.
function openLean(bytes: Uint8Array): OpenedFont {
  const font = create(bytes);
  const makeSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = makeSubset();
    const keepUsed = subset.subsetSubrs.bind(subset);
    subset.subsetSubrs = (routines, used) => (Object.keys(used).length === 0 ? [] : keepUsed(routines, used).map((routine, index) => (used[index] ? routine : nothing)));
    return subset;
  };
  return font;
}

const remembered = 2000;

// Shaping is most of the work of a document, and most of its words stand on every one of its kind. The oldest shape is forgotten first.
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
