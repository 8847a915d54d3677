import { create } from 'qrcode';

/** Modules on white paper around a QR code that scanners need. */
export const quietModules = 4;

export interface QrBar {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The dark modules as horizontal bars, in modules. Level Q survives a quarter of the square being stained. */
export function qrBars(text: string): { size: number; bars: QrBar[] } {
  const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules;
  const bars: QrBar[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (data[y * size + x] === 0) continue;
      const from = x;
      while (x + 1 < size && data[y * size + x + 1] !== 0) x += 1;
      bars.push({ x: from, y, length: x - from + 1 });
    }
  }
  return { size, bars };
}
