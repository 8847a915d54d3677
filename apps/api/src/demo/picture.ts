import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];

const [WIDTH, HEIGHT] = [640, 480];
const table: Colour = [121, 98, 74];
const paper: Colour = [250, 246, 234];
const ink: Colour = [70, 64, 58];
const gold: Colour = [178, 138, 52];

/** Lines of text as bars: from x, to x, at y. */
const lines = [[200, 440, 120], [160, 480, 170], [150, 490, 230], [150, 460, 260], [150, 490, 290], [150, 300, 350]] as const;

function colourAt(x: number, y: number): Colour {
  if (x < 70 || x > 570 || y < 55 || y > 425) return table;
  if (Math.hypot(x - 460, y - 350) < 34) return gold;
  return lines.some(([from, to, at]) => x >= from && x <= to && Math.abs(y - at) < 5) ? ink : paper;
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A sheet of paper on a table, as a phone would photograph it: drawn here, so that no picture of anybody's paper ships. Shifted by some points it is another paper. */
export function drawnPaper(shift = 0): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: HEIGHT }, (_, y) => Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => colourAt(x, y + shift)).flat()]));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}
