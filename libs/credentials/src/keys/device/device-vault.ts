import { createHash, createPublicKey, randomBytes, type KeyObject } from 'node:crypto';
import { DomainError } from '@waymark/kernel';
import type { KeyVault } from '../key-vault';
import { thumbprint, type Signer, type SigningAlg } from '../signer';
import { askDevice, type KeyDevice } from './device-tool';

// Which keys on the device are ours: others may share the token.
const label = 'waymark';

const kinds: Readonly<Record<SigningAlg, string>> = { ES256: 'EC:prime256v1', EdDSA: 'EC:edwards25519', RS256: 'rsa:3072' };
const mechanisms: Readonly<Record<SigningAlg, string>> = { ES256: 'ECDSA', EdDSA: 'EDDSA', RS256: 'SHA256-RSA-PKCS' };
const algOfType: Readonly<Record<string, SigningAlg>> = { ec: 'ES256', ed25519: 'EdDSA', rsa: 'RS256' };

interface Held {
  readonly id: string;
  readonly signer: Signer;
}

/** Keys that are drawn inside a device (PKCS#11) and never leave it: a process for each signature, and no code of its maker in ours. */
export class DeviceVault implements KeyVault {
  private readonly held = new Map<string, Held>();

  constructor(private readonly device: KeyDevice) {}

  /** Throws where the device is not there, is another one, or does not take the PIN: one try, because a device locks itself after a few. */
  async ready(): Promise<void> {
    await this.read();
  }

  async create(purpose: string, alg: SigningAlg): Promise<Signer> {
    const id = randomBytes(16).toString('hex');
    await askDevice(this.device, ['--keypairgen', '--key-type', kinds[alg], '--id', id, '--label', `${label} ${purpose}`, '--sensitive', '--usage-sign']);
    return this.take(id);
  }

  async signer(kid: string): Promise<Signer> {
    if (!this.held.has(kid)) await this.read();
    const held = this.held.get(kid);
    if (!held) throw new DomainError('KEYS_DEVICE_KEY_MISSING', { kid, token: this.device.token });
    return held.signer;
  }

  async destroy(kid: string): Promise<void> {
    await this.read();
    const held = this.held.get(kid);
    if (!held) return;
    for (const type of ['privkey', 'pubkey']) await askDevice(this.device, ['--delete-object', '--type', type, '--id', held.id]);
    this.held.delete(kid);
  }

  async kids(): Promise<string[]> {
    await this.read();
    return [...this.held.keys()];
  }

  /** What is on the device now: another process may have drawn or destroyed a key. */
  private async read(): Promise<void> {
    const listed = (await askDevice(this.device, ['--list-objects', '--type', 'privkey'])).toString();
    const ids = listed.split(/^Private Key Object/m).filter((text) => new RegExp(`^ +label: +${label} `, 'm').test(text)).flatMap((text) => /^ +ID: +([0-9a-f]+)$/m.exec(text)?.[1] ?? []);
    for (const [kid, { id }] of this.held) if (!ids.includes(id)) this.held.delete(kid);
    const known = new Set([...this.held.values()].map(({ id }) => id));
    for (const id of ids) if (!known.has(id)) await this.take(id);
  }

  private async take(id: string): Promise<Signer> {
    const key = publicKeyOf(await askDevice(this.device, ['--read-object', '--type', 'pubkey', '--id', id]));
    const alg = algOfType[key.asymmetricKeyType ?? ''];
    if (!alg) throw new DomainError('KEYS_DEVICE_FAILED', { token: this.device.token, said: `A key of type ${key.asymmetricKeyType ?? 'none'} signs nothing here` });
    const publicJwk = key.export({ format: 'jwk' });
    const signer: Signer = { kid: thumbprint(publicJwk), alg, publicJwk, sign: (bytes) => this.sign(id, alg, bytes) };
    this.held.set(signer.kid, { id, signer });
    return signer;
  }

  private async sign(id: string, alg: SigningAlg, bytes: Uint8Array): Promise<Uint8Array> {
    // Devices differ in whether they hash for ECDSA; all sign what was hashed.
    const input = alg === 'ES256' ? createHash('sha256').update(bytes).digest() : bytes;
    const signature = await askDevice(this.device, ['--sign', '--mechanism', mechanisms[alg], '--id', id, ...(alg === 'ES256' ? ['--signature-format', 'rs'] : [])], input);
    return new Uint8Array(signature);
  }
}

// DER for some kinds of keys, PEM for others.
function publicKeyOf(read: Buffer): KeyObject {
  return read.toString('latin1').startsWith('-----') ? createPublicKey(read) : createPublicKey({ key: read, format: 'der', type: 'spki' });
}
