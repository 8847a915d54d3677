import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import { didDocument, jwkOf, profileOf } from '../badge/issuer-document';
import type { PublicKey } from '../badge/issuer-document';
import { didOf, suspensionListUrl } from '../badge/issuer-identity.rules';
import type { IssuerIdentity } from '../badge/issuer-identity.rules';
import { jwtClaims, openBadge } from '../badge/open-badge';
import { FileVault } from '../keys/key-vault';
import type { Signer } from '../keys';
import { signJws } from '../proof';
import { flags } from '../status/bitstring';
import { statusListCredential } from '../status/status-list-credential';
import type { StatusPurpose } from '../status/status-list-credential';
import type { VerifiedCredential } from '../verification/verification.rules';

/** Whose badge it is: somebody who does not exist. */
export type PretendHolder = Pick<VerifiedCredential, 'code' | 'number' | 'title' | 'boardName' | 'schemeName' | 'schemeVersion' | 'issuedOn' | 'validUntil'> & { readonly holderName: string; readonly index: number };

export const pretendPath = '/api/test/issuer';

/** The same for one code and use each time, and the id of nothing else. */
export function pretendId(text: string): string {
  const hash = createHash('sha256').update(`pretend ${text}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}

/**
 * Signs for the test mode under an identifier and with a key of its own. The key is drawn and sealed as the live ones are, in a folder of its own: the
 * ring, the live keys that verifiers are told about and the log never know it, so that nothing that it signs passes for real.
 */
@Injectable()
export class PretendIssuer {
  private readonly vault: FileVault;
  private once: Promise<Signer> | null = null;

  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {
    this.vault = new FileVault(join(config.dataDir, 'pretend-keys'), config.keysPassphrase);
  }

  get identity(): IssuerIdentity {
    const { publicUrl } = this.config;
    return { did: [didOf(publicUrl), ...pretendPath.split('/').filter(Boolean)].join(':'), profileUrl: `${publicUrl}${pretendPath}` };
  }

  async keys(): Promise<object[]> {
    return [jwkOf(publicOf(await this.signer()))];
  }

  async did(): Promise<object> {
    const { did, profileUrl } = this.identity;
    return didDocument(did, [publicOf(await this.signer())], { alsoKnownAs: [profileUrl], suspensionLists: [suspensionListUrl(`${profileUrl}/status-list`)] });
  }

  profile(name: string): object {
    return profileOf(this.identity, name);
  }

  /** An Open Badge 3.0 as VC-JWT. */
  async badge({ code, index, issuedOn, validUntil, number, holderName, title, boardName, schemeName, schemeVersion }: PretendHolder): Promise<string> {
    const badge = openBadge({
      ...{ number, holderName, title, boardName, schemeName, schemeVersion }, id: pretendId(`badge ${code}`), subjectId: pretendId(`subject ${code}`), lang: 'en',
      validFrom: new Date(`${issuedOn}T00:00:00Z`), validUntil: new Date(`${validUntil}T23:59:59Z`),
      criteria: `Every requirement of ${schemeName}, version ${schemeVersion}, was met.`, issuer: this.identity, status: { listUrl: `${this.identity.profileUrl}/status-list`, index },
    });
    return this.signed(jwtClaims(badge), 'JWT');
  }

  /** Which of the pretend badges count no more, or are suspended, as VC-JWT. */
  statusList(purpose: StatusPurpose, indexes: readonly number[], at: Date): Promise<string> {
    const list = { url: `${this.identity.profileUrl}/status-list`, issuer: this.identity.did, at, bits: flags(indexes) };
    return this.signed(statusListCredential(list, purpose), 'vc+jwt');
  }

  private async signed(payload: object, typ: string): Promise<string> {
    const signer = await this.signer();
    return signJws({ kid: `${this.identity.profileUrl}/keys/${signer.kid}`, typ }, payload, signer);
  }

  private signer(): Promise<Signer> {
    this.once ??= this.drawn().catch((error: unknown) => {
      this.once = null;
      throw error;
    });
    return this.once;
  }

  /** Of two processes that draw the first one at once both take the same. */
  private async drawn(): Promise<Signer> {
    if ((await this.vault.kids()).length === 0) await this.vault.create('pretend', 'RS256');
    return this.vault.signer(found((await this.vault.kids()).sort()[0]));
  }
}

const publicOf = ({ kid, alg, publicJwk }: Signer): PublicKey => ({ kid, alg, publicJwk });
