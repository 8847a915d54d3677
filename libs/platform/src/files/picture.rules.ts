export type PictureType = 'image/jpeg' | 'image/png';

export const isPicture = (type: string): type is PictureType => type === 'image/jpeg' || type === 'image/png';

/** What a picture says of itself beside what it shows: how large it is, and where, when and by what it was taken. */
interface Piece {
  readonly kind: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
}

const JPEG_START = 2;
const PNG_START = 8;

/** The segments before the picture itself. */
function jpegPieces(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = JPEG_START; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    pieces.push({ kind: marker.toString(16), from: at + 4, to: Math.min(to, bytes.length) });
    if (marker === 0xda) break;
    at = to;
  }
  return pieces;
}

function pngPieces(bytes: Buffer): Piece[] {
  const pieces: Piece[] = [];
  for (let at = PNG_START; at + 8 <= bytes.length; ) {
    const from = at + 8;
    const to = Math.min(from + bytes.readUInt32BE(at), bytes.length);
    pieces.push({ kind: bytes.toString('latin1', at + 4, from), from, to });
    at = to + 4;
  }
  return pieces;
}

const isFrame = ({ kind }: Piece): boolean => /^c[0-9abcef]$/.test(kind) && kind !== 'c4' && kind !== 'c8' && kind !== 'cc';

function pngPixels(bytes: Buffer): number | null {
  const [head, ...rest] = pngPieces(bytes);
  if (head?.kind !== 'IHDR' || head.to - head.from < 13) return null;
  const frames = rest.find(({ kind, from, to }) => kind === 'acTL' && to - from >= 4);
  return bytes.readUInt32BE(head.from) * bytes.readUInt32BE(head.from + 4) * (frames ? bytes.readUInt32BE(frames.from) : 1);
}

/** Width times height, and times the frames of one that moves, by the head of the file; null where it cannot be read. */
export function pixelsOf(bytes: Buffer, type: PictureType): number | null {
  if (type === 'image/png') return pngPixels(bytes);
  const frame = jpegPieces(bytes).find(isFrame);
  return frame && frame.to - frame.from >= 5 ? bytes.readUInt16BE(frame.from + 1) * bytes.readUInt16BE(frame.from + 3) : null;
}

const EXIF = Buffer.from('457869660000', 'hex');
const ORIENTATION = 0x0112;

/** Which way up the camera was held, 1 to 8; null where nothing is said. */
function orientationOf(exif: Buffer): number | null {
  const isLittle = exif.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const directory = exif.length < 8 ? 0 : isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  const count = Math.min(two(directory), 100);
  const entry = Array.from({ length: count }, (_, index) => directory + 2 + index * 12).find((at) => two(at) === ORIENTATION);
  const value = entry === undefined ? 0 : two(entry + 8);
  return value >= 1 && value <= 8 ? value : null;
}

/** Exif that says which way is up and nothing else. */
function exifOf(orientation: number): Buffer {
  const words = [0x4d4d, 0x002a, 0, 8, 1, ORIENTATION, 3, 0, 1, orientation, 0, 0, 0];
  const exif = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => exif.writeUInt16BE(word, index * 2));
  return Buffer.concat([EXIF, exif]);
}

/** Exif, XMP, comments and whatever a camera adds; the colours (2) and the kind of colour (0, 14) stay. */
const tells = { 'image/jpeg': /^(fe|e[13-9a-df])$/, 'image/png': /^(eXIf|tEXt|zTXt|iTXt|tIME)$/ } as const;

/** The same picture, byte for byte as long, that tells nothing of place, time and camera. Which way is up stays. */
export function withoutPlace(bytes: Buffer, type: PictureType): Buffer {
  const clean = Buffer.from(bytes);
  const pieces = type === 'image/png' ? pngPieces(bytes) : jpegPieces(bytes);
  for (const { kind, from, to } of pieces.filter((piece) => tells[type].test(piece.kind))) {
    const content = bytes.subarray(from, to);
    const orientation = content.subarray(0, EXIF.length).equals(EXIF) ? orientationOf(content.subarray(EXIF.length)) : null;
    clean.fill(0, from, to);
    if (orientation !== null && kind === 'e1') exifOf(orientation).copy(clean, from, 0, to - from);
  }
  return clean;
}
