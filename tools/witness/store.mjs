// What the witness must never forget: its key, and the newest head of each log that it signed.
import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

function writeDurably(path, text) {
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
}

export class Store {
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The private key, drawn at the first start. */
  key() {
    const path = join(this.folder, 'witness.key');
    if (!existsSync(path)) writeDurably(path, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    if ((statSync(path).mode & 0o077) !== 0) throw new Error(`Others can read ${path}. Close it to everybody but its owner, then start again.`);
    return createPrivateKey(readFileSync(path));
  }

  /** The head that was signed last; the empty tree where none was. A log that goes on behind another has the last one of that until then. */
  head({ name: origin, follows }) {
    const path = this.pathOf(origin);
    if (!existsSync(path)) return follows ? this.head(follows) : { size: 0n, root: Buffer.alloc(0) };
    const { size, root } = JSON.parse(readFileSync(path, 'utf8'));
    return { size: BigInt(size), root: Buffer.from(root, 'base64') };
  }

  keep(origin, { size, root }) {
    writeDurably(this.pathOf(origin), `${JSON.stringify({ origin, size: String(size), root: root.toString('base64') })}\n`);
  }

  pathOf(origin) {
    return join(this.folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 16)}.head.json`);
  }
}
