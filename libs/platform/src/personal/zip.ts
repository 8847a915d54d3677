import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  /** What is packed already (a PDF, a recording) is stored as it is. */
  readonly isPacked: boolean;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const CHUNK = 4 * 1024 * 1024;

/** A ZIP file as it comes, in chunks of some 4 MiB: neither it nor any of its files is ever whole in memory. Below 4 GiB in all. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, mtime: Date): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
    size += chunk.length;
  });
  const taken = (): Buffer => {
    const chunk = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    return chunk;
  };
  for await (const { path, isPacked, bytes } of entries) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    for await (const piece of bytes) {
      file.push(piece);
      if (size >= CHUNK) yield taken();
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  if (size > 0) yield taken();
}
