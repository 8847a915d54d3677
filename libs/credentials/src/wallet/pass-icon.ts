import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

// The mark of the product (`apps/web/public/favicon.svg`), on a square of 32: Wallet rounds the corners itself.
const ground: Colour = [31, 77, 70];
const stones: readonly (readonly [x: number, y: number, rx: number, ry: number, colour: Colour])[] = [
  [16, 24, 10, 3.6, [243, 227, 195]],
  [16.6, 17, 7, 3.2, [224, 184, 119]],
  [15.6, 10.6, 4.4, 2.8, [217, 138, 91]],
];

function colourAt(x: number, y: number): Colour {
  const stone = stones.find(([middle, height, rx, ry]) => ((x - middle) / rx) ** 2 + ((y - height) / ry) ** 2 <= 1);
  return stone ? stone[4] : ground;
}

// Each dot is the middle of 4 x 4 looks: edges are smooth.
const looks = [0.125, 0.375, 0.625, 0.875];

function dot(column: number, row: number, scale: number): number[] {
  const seen = looks.flatMap((dx) => looks.map((dy) => colourAt((column + dx) * scale, (row + dy) * scale)));
  return [0, 1, 2].map((channel) => Math.round(seen.reduce((sum, colour) => sum + (colour[channel] ?? 0), 0) / seen.length));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The mark as a PNG of that many dots along a side. */
export function passIcon(side: number): Buffer {
  const rows = Array.from({ length: side }, (_, row) => [0, ...Array.from({ length: side }, (__, column) => dot(column, row, 32 / side)).flat()]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side);
  head.writeUInt32BE(side, 4);
  // Eight bits a colour, three colours.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
