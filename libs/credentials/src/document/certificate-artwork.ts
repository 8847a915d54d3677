import { deflateSync } from 'node:zlib';
import { sheet } from './certificate-palette';
import { angles, circle, draw, ellipse, n, placed, square, turned } from './engraving';

/** Middle of the border, from the edge of the sheet. */
const band = 33;

/**
 * The engraved part of the sheet (border, rosette, emblem), as PDF drawing commands. It is the same on every
 * certificate, so it is drawn and packed once. Origin bottom left, y up.
 */
export const artwork = { bytes: deflateSync(Buffer.from(drawArtwork(), 'latin1'), { level: 9 }), width: sheet.width, height: sheet.height };

/** Packed mark of the seal, 100 x 100. */
export const sealMark = { bytes: deflateSync(Buffer.from(drawSealMark(), 'latin1'), { level: 9 }), width: 100, height: 100 };

function drawArtwork(): string {
  return [placed(rosette(), [sheet.width / 2, 318]), placed(border(), [0, 0]), placed(emblem(), [sheet.width / 2, 508])].join('\n');
}

// Ellipses turned around one point, as on a banknote: hard to copy by eye, faint enough to read over.
function rosette(): string {
  const petals = [[236, 70], [208, 112], [176, 34], [120, 16]] as const;
  return ['0.945 0.957 0.953 RG 0.45 w', ...petals.map(([a, b]) => turned(ellipse(a, b), 36, Math.PI))].join('\n');
}

function border(): string {
  const [width, height] = [sheet.width - 2 * band, sheet.height - 2 * band];
  return [
    '0.42 0.58 0.60 RG 0.4 w',
    ...[band, sheet.height - band].map((y) => placed(wave(width), [band, y])),
    ...[band, sheet.width - band].map((x) => placed(wave(height), [x, band], [0, 1, -1, 0])),
    '0.07 0.247 0.29 RG 1.3 w', frame(22), 'S',
    '0.72 0.584 0.29 RG 0.7 w', frame(44), 'S', '0.35 w', frame(47.5), 'S',
    ...[band, sheet.width - band].flatMap((x) => [band, sheet.height - band].map((y) => placed(corner(), [x, y]))),
  ].join('\n');
}

function frame(inset: number): string {
  return `${n(inset)} ${n(inset)} ${n(sheet.width - 2 * inset)} ${n(sheet.height - 2 * inset)} re`;
}

// Six sine waves in step, each half of a period one cubic curve: the engine-turned band between the frames.
function wave(length: number): string {
  const period = 18;
  const count = Math.round(length / period);
  const swings = [9.5, 6.2, 2.8, -2.8, -6.2, -9.5].map((swing) => swing * 1.3);
  const tile = swings.map((top) => `0 0 m 3.2 ${n(top)} 5.8 ${n(top)} 9 0 c 12.2 ${n(-top)} 14.8 ${n(-top)} 18 0 c`).join('\n');
  const step = length / count;
  return Array.from({ length: count }, (_, index) => placed(`${tile} S`, [index * step, 0], [step / period, 0, 0, 1])).join('\n');
}

function corner(): string {
  return [
    '1 1 1 rg', draw(square(10.4)), 'f', '0.07 0.247 0.29 RG 0.8 w', draw(square(10.4)), 'S',
    '0.72 0.584 0.29 RG 0.5 w', turned(ellipse(8, 2.6), 8, Math.PI),
  ].join('\n');
}

// A path that winds to a summit inside a ring: the way, marked.
function emblem(): string {
  return [
    '1 1 1 rg', draw(circle(27)), 'f',
    '0.07 0.247 0.29 RG 1.4 w', draw(circle(26)), 'S',
    '0.72 0.584 0.29 RG 0.6 w', draw(circle(23)), 'S',
    '0.07 0.247 0.29 rg', '-20 -10 m -6.5 12.5 l -1.5 5 l 4.5 15.5 l 20 -10 l -8 -20 8 -20 -20 -10 c f',
    '1 1 1 rg', '-3.2 -17.6 m -11 -9 9 -7 2.6 -1.2 c -1.5 2.6 -0.5 5.5 2.2 8.6 c 1.3 5.2 1.2 3.2 4.6 -0.4 c 10.5 -6.6 -6.5 -9.4 3.6 -17.7 c f',
    '0.72 0.584 0.29 rg', '1 0 0 1 4.5 17.6 cm', draw(circle(1.7)), 'f',
  ].join('\n');
}

function drawSealMark(): string {
  return [
    '1 0 0 1 50 50 cm', '0.72 0.584 0.29 rg', scallop(), 'f',
    '1 1 1 rg', draw(circle(41)), 'f',
    '0.72 0.584 0.29 RG 0.55 w', turned(ellipse(39, 21), 30, Math.PI),
    '1 1 1 rg', draw(circle(20.5)), 'f', '0.07 0.247 0.29 RG 1.6 w', draw(circle(20.5)), 'S',
    '0.07 0.247 0.29 RG 4.2 w 1 J 1 j', '-8.5 0.5 m -2.5 -6 l 9 7 l S',
  ].join('\n');
}

function scallop(): string {
  const points = 36;
  const at = (radius: number, turn: number): string => `${n(radius * Math.cos(turn))} ${n(radius * Math.sin(turn))}`;
  const width = (2 * Math.PI) / points;
  const arcs = angles(points, 2 * Math.PI).map((turn) => `${at(51, turn + width * 0.25)} ${at(51, turn + width * 0.75)} ${at(45.5, turn + width)} c`);
  return [`${at(45.5, 0)} m`, ...arcs].join('\n');
}
