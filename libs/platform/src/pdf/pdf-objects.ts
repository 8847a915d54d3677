/** One numbered object of a file, in its tokens: names with their slash, strings with their brackets. */
export interface PdfObject {
  readonly tokens: readonly string[];
  /** As it stands in the file, mostly compressed. */
  readonly stream: Buffer | null;
}
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: readonly string[];
}

const head = /^%PDF-1\.7\n%[\x80-\xff]{4}\n/;
const token = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[0-9a-fA-F]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y;
const space = /\s*/y;

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly bytes: Buffer,
  ) {}

  file(): PdfObjects {
    this.at = head.exec(this.text)?.[0].length ?? this.broken('head');
    const objects = new Map<number, PdfObject>();
    const places = new Map<number, number>();
    for (let next = this.next(); next !== 'xref'; next = this.next()) {
      const number = /^\d+$/.test(next) ? Number(next) : this.broken('object');
      if (objects.has(number)) this.broken('object that is there twice');
      places.set(number, this.at - next.length);
      objects.set(number, this.object());
    }
    return { objects, trailer: this.end(places) };
  }

  private object(): PdfObject {
    if (this.next() !== '0' || this.next() !== 'obj') this.broken('object');
    const tokens: string[] = [];
    for (let next = this.next(); next !== 'endobj'; next = this.next()) {
      if (next === 'stream') return { tokens, stream: this.stream(tokens) };
      tokens.push(next);
    }
    return { tokens, stream: null };
  }

  private stream(tokens: readonly string[]): Buffer {
    const from = this.at + 1;
    const length = Number(tokens[tokens.lastIndexOf('/Length') + 1]);
    const until = '\nendstream\nendobj\n';
    if (this.text[this.at] !== '\n' || !Number.isInteger(length) || !this.text.startsWith(until, from + length)) this.broken('stream');
    this.at = from + length + until.length;
    return this.bytes.subarray(from, from + length);
  }

  // The table says where each object stands: a reader that follows it sees what was read here.
  private end(places: ReadonlyMap<number, number>): string[] {
    const start = this.at - 'xref'.length;
    const [size, table, trailer, startxref] = this.endParts();
    const listed = table.trimEnd().split('\n').map((line) => Number(line.slice(0, 10)));
    const isWhole = listed.length === Number(size) && listed.length === places.size + 1 && Number(startxref) === start;
    if (!isWhole || [...places].some(([number, place]) => listed[number] !== place)) this.broken('table');
    return trailer.match(new RegExp(token.source, 'g')) ?? [];
  }

  private endParts(): [size: string, table: string, trailer: string, startxref: string] {
    const found = /^\n0 (\d+)\n((?:\d{10} \d{5} [fn] \n)+)trailer\n(<<[^]*>>)\nstartxref\n(\d+)\n%%EOF\n?$/.exec(this.text.slice(this.at)) ?? this.broken('end');
    return found.slice(1) as [string, string, string, string];
  }

  private next(): string {
    space.lastIndex = this.at;
    space.exec(this.text);
    token.lastIndex = space.lastIndex;
    const [found] = token.exec(this.text) ?? this.broken('token');
    this.at = token.lastIndex;
    return found;
  }

  private broken(what: string): never {
    throw new Error(`The file has a ${what} that our own drawing would not write (at byte ${this.at})`);
  }
}

/** Reads what `openPdf` and `closePdf` write, from the first byte to the last, and nothing else: no repair, no update, no byte between two objects. Throws where another hand was at work. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Reader(held.toString('latin1'), held).file();
}

/** Numbers of the objects that these tokens point at. */
export function pointersIn(tokens: readonly string[]): number[] {
  return tokens.flatMap((word, index) => (word === 'R' && tokens[index - 1] === '0' ? [Number(tokens[index - 2])] : []));
}

/** What follows a name in a dictionary: one token. */
export function valueOf(tokens: readonly string[], name: string): string | null {
  const index = tokens.indexOf(name);
  return index === -1 ? null : (tokens[index + 1] ?? null);
}
