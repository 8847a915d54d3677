import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** A folder that is filled once: it must be new or empty, and nothing is written outside it or over something else. */
export class Folder {
  private readonly root: string;

  constructor(path: string) {
    this.root = resolve(path);
    if (existsSync(this.root) && readdirSync(this.root).length > 0) throw new Error(`${this.root} is not empty. Name a new or an empty folder.`);
    mkdirSync(this.root, { recursive: true, mode: 0o700 });
  }

  /** Writes the pieces as they come, and says how many bytes they were and their SHA-256 (hex). */
  async write(path: string, pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>): Promise<Written> {
    const file = this.within(path);
    if (existsSync(file)) throw new Error(`${path} would be written twice`);
    return this.pour(file, pieces);
  }

  /** The same, under its own SHA-256 in `under`; the same bytes again are one file. */
  async keep(under: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Written> {
    const draft = this.within(join(under, `.${randomUUID()}`));
    const written = await this.pour(draft, pieces);
    const file = this.within(join(under, written.sha256));
    if (existsSync(file)) rmSync(draft);
    else renameSync(draft, file);
    return written;
  }

  private async pour(file: string, pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>): Promise<Written> {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    async function* measured(): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        const buffer = Buffer.from(piece as Uint8Array);
        hash.update(buffer);
        bytes += buffer.length;
        yield buffer;
      }
    }
    await pipeline(Readable.from(measured()), createWriteStream(file, { mode: 0o600 }));
    return { bytes, sha256: hash.digest('hex') };
  }

  private within(path: string): string {
    const file = resolve(this.root, path);
    if (!file.startsWith(this.root + sep)) throw new Error(`${path} leads out of the folder`);
    return file;
  }
}
