import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { readPdfObjects, valueOf } from '@waymark/platform';
import type { PdfObject } from '@waymark/platform';

/** What the pages draw, and whatever else is compressed. */
export function contentsOf(pdf: Uint8Array): string[] {
  return [...readPdfObjects(pdf).objects.values()].filter(({ tokens }) => tokens.includes('/FlateDecode')).map((object) => inflated(object).toString('latin1'));
}

/** The square on the page as a scanner sees it: black dots on white, with the white around them. */
export function scan(pdf: Uint8Array): string | undefined {
  const square = [...readPdfObjects(pdf).objects.values()].find(({ tokens }) => tokens.includes('/ImageMask'));
  if (square === undefined) return undefined;
  const [dots, rows, margin] = [Number(valueOf(square.tokens, '/Width')), inflated(square), 16];
  const width = dots + 2 * margin;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < dots; y += 1) {
    for (let x = 0; x < dots; x += 1) {
      const isDark = ((rows[y * Math.ceil(dots / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
      const at = ((y + margin) * width + x + margin) * 4;
      if (isDark) image.fill(0, at, at + 3);
    }
  }
  return jsQR(image, width, width)?.data;
}

/** The side of one module on paper, in millimetres. */
export function moduleMm(pdf: Uint8Array): number {
  const dots = Number(/\/Width (\d+)/.exec([...readPdfObjects(pdf).objects.values()].map(({ tokens }) => tokens.join(' ')).find((text) => text.includes('/ImageMask')) ?? '')?.[1]);
  const side = Number(/q 0 0 0 rg (\S+) 0 0 -\S+ \S+ \S+ cm \/Qr Do/.exec(contentsOf(pdf).join('\n'))?.[1]);
  return (side / (dots / 4) / 72) * 25.4;
}

const inflated = ({ stream }: PdfObject): Buffer => inflateSync(stream ?? Buffer.alloc(0));
