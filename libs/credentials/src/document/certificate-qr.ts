import { deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** Modules on white paper around a QR code that scanners need. */
export const quietModules = 4;

/** Dots along the side of a module: readers that smooth a picture blur a quarter of it at most. */
export const dotsOfModule = 4;

// An address alone is short: level Q survives a quarter of the square being stained. With a slip the modules would become too small for it; M survives a seventh.
const mostBytesOfQ = 120;

export interface QrMask {
  /** Modules along a side, without the quiet ones. */
  readonly size: number;
  /** Dots along a side. */
  readonly dots: number;
  /** One bit a dot, 0 is dark, rows of whole bytes, compressed: a third of what the same square takes as lines. */
  readonly packed: Buffer;
}

export function qrMask(text: string): QrMask {
  const { size, data } = create(text, { errorCorrectionLevel: text.length <= mostBytesOfQ ? 'Q' : 'M' }).modules;
  const dots = size * dotsOfModule;
  const width = Math.ceil(dots / 8);
  const rows = Buffer.alloc(width * dots, 0xff);
  for (let y = 0; y < dots; y += 1) {
    for (let x = 0; x < dots; x += 1) {
      if (data[Math.floor(y / dotsOfModule) * size + Math.floor(x / dotsOfModule)] === 0) continue;
      const at = y * width + (x >> 3);
      rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  return { size, dots, packed: deflateSync(rows, { level: 9 }) };
}
