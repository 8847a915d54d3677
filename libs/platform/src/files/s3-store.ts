import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { FileStore } from './file-store';
import type { ByteRange } from './file-store';

/** A bucket of any S3-compatible store, by path (`https://host/bucket/key`). */
export class S3Store extends FileStore {
  private readonly client: AwsClient;
  private readonly bucket: string;

  /** `s3://KEY:SECRET@host:port/bucket?region=us-east-1&tls=0`; `tls=0` is for a store on this machine or behind a private network. */
  constructor(address: string) {
    super();
    const { username, password, host, pathname, searchParams } = new URL(address);
    const protocol = searchParams.get('tls') === '0' ? 'http' : 'https';
    this.bucket = `${protocol}://${host}${pathname.replace(/\/+$/, '')}`;
    const [accessKeyId, secretAccessKey] = [decodeURIComponent(username), decodeURIComponent(password)];
    this.client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region: searchParams.get('region') ?? 'us-east-1', retries: 2 });
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    await this.send(key, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'Content-Type': 'application/octet-stream' } });
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const response = await this.send(key, range ? { headers: { Range: `bytes=${range.start}-${range.end}` } } : {});
    if (!response.body) throw new Error(`The file store gave no body for ${key}`);
    return Readable.fromWeb(response.body as ReadableStream);
  }

  async remove(key: string): Promise<void> {
    await this.send(key, { method: 'DELETE' }, [404]);
  }

  private async send(key: string, init: RequestInit, alsoFine: readonly number[] = []): Promise<Response> {
    const response = await this.client.fetch(`${this.bucket}/${key}`, { ...init, signal: AbortSignal.timeout(60_000) });
    if (response.ok || alsoFine.includes(response.status)) return response;
    await response.body?.cancel();
    throw new Error(`The file store answered ${response.status} for ${key}`);
  }
}
