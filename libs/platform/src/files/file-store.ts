import type { Readable } from 'node:stream';

/** Bytes from `start` up to and with `end`, counted from 0, as in an HTTP range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where bytes lie: a folder, or a bucket of any S3-compatible store. Keys are made by the product, never by a person. */
export abstract class FileStore {
  /** Writes the whole object; one that is there is replaced. */
  abstract put(key: string, bytes: Buffer): Promise<void>;

  /** Throws when the object is not there. */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /** An object that is not there is as good as removed. */
  abstract remove(key: string): Promise<void>;
}
