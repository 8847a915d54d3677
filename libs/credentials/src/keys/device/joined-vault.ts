import type { KeyVault } from '../key-vault';
import { worded } from './device-words';
import type { Signer, SigningAlg } from '../signer';

/** A device for what is drawn from now on, and the files for what was drawn before there was one: nothing has to stop when a device comes. */
export class JoinedVault implements KeyVault {
  constructor(
    private readonly device: KeyVault,
    private readonly files: KeyVault,
  ) {}

  async ready(): Promise<void> {
    await this.device.ready().catch((error: unknown) => {
      throw worded(error);
    });
  }

  create(purpose: string, alg: SigningAlg): Promise<Signer> {
    return this.device.create(purpose, alg);
  }

  async signer(kid: string): Promise<Signer> {
    return (await this.files.kids()).includes(kid) ? this.files.signer(kid) : this.device.signer(kid);
  }

  async destroy(kid: string): Promise<void> {
    await this.files.destroy(kid);
    await this.device.destroy(kid);
  }

  async kids(): Promise<string[]> {
    return [...(await this.files.kids()), ...(await this.device.kids())];
  }
}
