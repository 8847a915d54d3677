/** Ids of WebM elements (RFC 9559). */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const CLUSTER = 0x1f43b675;
const DURATION = 0x4489;
/** Id, size and an eight-byte number. */
const DURATION_BYTES = 11;
/** The longest id and size that a wrong byte can announce. */
const MOST_HEAD_BYTES = 18;

interface Element {
  readonly id: number;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

// How long an EBML number is stands in the leading zeros of its first byte (RFC 8794).
const lengthAt = (view: DataView, at: number): number => Math.clz32(view.getUint8(at)) - 23;

function numberAt(view: DataView, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 256 + view.getUint8(at);
  return value;
}

function elementAt(view: DataView, start: number): Element {
  const size = start + lengthAt(view, start);
  const body = size + lengthAt(view, size);
  const mark = 2 ** (7 * (body - size));
  return { id: numberAt(view, start, size), start, body, end: body + numberAt(view, size, body) - mark };
}

/** The first element of this id between two places; null where there is none before the sound begins. */
function find(view: DataView, id: number, { from, to }: { from: number; to: number }): Element | null {
  for (let at = from; at < to && at + MOST_HEAD_BYTES <= view.byteLength; ) {
    const element = elementAt(view, at);
    if (element.id === id) return element;
    // A size made of wrong bytes leads nowhere.
    if (element.id === CLUSTER || element.end <= at) return null;
    at = element.end;
  }
  return null;
}

function infoOf(view: DataView): Element | null {
  if (view.byteLength < MOST_HEAD_BYTES || view.getUint32(0) !== EBML) return null;
  const segment = find(view, SEGMENT, { from: 0, to: view.byteLength });
  return segment && find(view, INFO, { from: segment.body, to: view.byteLength });
}

/** An element that says how long the whole is, in milliseconds: the unit of every browser that records. */
function durationOf(seconds: number): ArrayBuffer {
  const buffer = new ArrayBuffer(DURATION_BYTES);
  const made = new DataView(buffer);
  made.setUint16(0, DURATION);
  made.setUint8(2, 0x88);
  made.setFloat64(3, seconds * 1000);
  return buffer;
}

/** Id and size of a longer Info; eight bytes of size hold any. */
function headOf(bytes: number): ArrayBuffer {
  const buffer = new ArrayBuffer(12);
  const head = new DataView(buffer);
  head.setUint32(0, INFO);
  head.setBigUint64(4, (1n << 56n) + BigInt(bytes));
  return buffer;
}

/**
 * The first piece of a take with the length of the whole in it. A browser writes WebM while it records, so without its length: a player
 * reads all of it to find out, and nobody can jump in it until then. MP4, which has its times in each part, and what cannot be read stay as they are.
 */
export function withLength(first: ArrayBuffer, seconds: number): ArrayBuffer[] {
  const info = infoOf(new DataView(first));
  if (!info || info.end > first.byteLength) return [first];
  const old = find(new DataView(first), DURATION, { from: info.body, to: info.end });
  const kept = old ? [first.slice(info.body, old.start), first.slice(old.end, info.end)] : [first.slice(info.body, info.end)];
  const bytes = kept.reduce((sum, part) => sum + part.byteLength, DURATION_BYTES);
  return [first.slice(0, info.start), headOf(bytes), ...kept, durationOf(seconds), first.slice(info.end)];
}
