import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@waymark/kernel';
import { exists, refuseExposed, writeOnce } from './key-folder';
import { drawKey, KeySealer, type Passphrase, type SealedKey } from './sealed-key';
import { keySigner, type Signer, type SigningAlg } from './signer';

/** Where private keys live. A file here; a device (`device/`) and a cloud service have the same verbs. */
export interface KeyVault {
  /** Throws, with a sentence for whoever starts the product, where keys cannot be reached. */
  ready(): Promise<void>;
  /** Draws a key and keeps it, before anybody may rely on it. */
  create(purpose: string, alg: SigningAlg): Promise<Signer>;
  /** Throws `KEYS_FILE_MISSING`, `KEYS_FILE_EXPOSED`, `KEYS_FILE_UNREADABLE` or `KEYS_PASSPHRASE_WRONG`. */
  signer(kid: string): Promise<Signer>;
  /** Takes the private key away for ever. What is gone already is as good. */
  destroy(kid: string): Promise<void>;
  kids(): Promise<string[]>;
}

const ENDING = '.sealed.json';

/** Sealed files in `folder`, under the passphrase given or, where none is, under one that was drawn and stands beside them. */
export class FileVault implements KeyVault {
  private sealerOnce: Promise<KeySealer> | null = null;
  private readonly opened = new Map<string, Signer>();

  constructor(
    private readonly folder: string,
    private readonly passphrase: string | null,
  ) {}

  /** Files are made when the first key is. */
  ready(): Promise<void> {
    return Promise.resolve();
  }

  async create(purpose: string, alg: SigningAlg): Promise<Signer> {
    const sealer = await this.sealer();
    const key = await drawKey(alg);
    const sealed = await sealer.seal(purpose, key);
    await writeOnce(this.pathOf(sealed.kid), `${JSON.stringify(sealed)}\n`);
    return this.remember(keySigner(key));
  }

  async signer(kid: string): Promise<Signer> {
    const known = this.opened.get(kid);
    if (known) return known;
    const sealer = await this.sealer();
    const sealed = await this.read(kid);
    if (sealed.kid !== kid) throw new DomainError('KEYS_FILE_UNREADABLE', { file: this.pathOf(kid) });
    return this.remember(keySigner(await sealer.open(sealed)));
  }

  async destroy(kid: string): Promise<void> {
    this.opened.delete(kid);
    await rm(this.pathOf(kid), { force: true });
  }

  async kids(): Promise<string[]> {
    await this.sealer();
    return (await readdir(this.folder)).filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  }

  private async read(kid: string): Promise<SealedKey> {
    const path = this.pathOf(kid);
    if (!(await exists(path))) throw new DomainError('KEYS_FILE_MISSING', { path });
    await refuseExposed(path, 'KEYS_FILE_EXPOSED');
    try {
      return JSON.parse(await readFile(path, 'utf8')) as SealedKey;
    } catch {
      throw new DomainError('KEYS_FILE_UNREADABLE', { file: path });
    }
  }

  // A thumbprint is base64url: it names no other folder.
  private pathOf(kid: string): string {
    if (!/^[\w-]{43}$/.test(kid)) throw new DomainError('KEYS_FILE_MISSING', { kid });
    return join(this.folder, `${kid}${ENDING}`);
  }

  private remember(signer: Signer): Signer {
    this.opened.set(signer.kid, signer);
    return signer;
  }

  private sealer(): Promise<KeySealer> {
    this.sealerOnce ??= this.open().catch((error: unknown) => {
      this.sealerOnce = null;
      throw error;
    });
    return this.sealerOnce;
  }

  private async open(): Promise<KeySealer> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await refuseExposed(this.folder, 'KEYS_FOLDER_EXPOSED');
    return new KeySealer(this.passphrase ? { text: this.passphrase, isDrawn: false } : await this.drawn());
  }

  private async drawn(): Promise<Passphrase> {
    const path = join(this.folder, 'passphrase');
    if (!(await exists(path))) await writeOnce(path, `${randomBytes(32).toString('base64url')}\n`);
    await refuseExposed(path, 'KEYS_FILE_EXPOSED');
    return { text: (await readFile(path, 'utf8')).trim(), isDrawn: true };
  }
}
