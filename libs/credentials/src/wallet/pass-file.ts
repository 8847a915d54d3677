import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** The ZIP that Wallet opens (`.pkpass`): the files, `manifest.json` with the SHA-1 of each, and the signature over the manifest. */
export function packPass(files: Readonly<Record<string, Uint8Array>>, sign: (manifest: Uint8Array) => Uint8Array, at: Date): Buffer {
  const manifest = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha1(bytes)]))));
  return Buffer.from(zipSync({ ...files, 'manifest.json': manifest, signature: sign(manifest) }, { level: 9, mtime: at }));
}
