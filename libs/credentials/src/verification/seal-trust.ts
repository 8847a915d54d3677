import { Injectable } from '@nestjs/common';
import { prepared } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { SealCode, SealVerdict } from '../document';
import { acceptance, KeyRing, KeyState, stateOf } from '../keys';
import type { SigningKey } from '../keys';
import type { Verification } from './verification.rules';

// When somebody outside first saw the log with the entry of this very file.
const seen = {
  name: 'document-seen',
  text: `select min(s.at) as at from credentials.log_opening o join credentials.log_cosignature s on s.size > o.idx
    where o.credential_id = $1 and o.kind = 'document' and o.event::json ->> 'd' = (select sha256 from credentials.sealed_document where credential_id = $1 and seal_kid = $2 order by ordinal desc limit 1)`,
};

/** Whether the keys behind a seal that holds, its own, that of its time-stamp and those that certified it, are to be believed: by their lives, and by what others saw of the log. */
@Injectable()
export class SealTrust {
  constructor(private readonly ring: KeyRing) {}

  /** `found` is the certificate that the file was stored for, if it was. Where the database cannot be read that is said already. */
  async faults(ctx: Ctx, { signer, stampKid, authorityKids, signedAt }: SealVerdict & { readonly ok: true }, found: Verification): Promise<SealCode[]> {
    if (found.status === 'unchecked') return [];
    const signing = await this.known(ctx, [signer.kid, ...(stampKid === null ? [] : [stampKid])]);
    // What an authority certified goes on after it was replaced; only a lost one takes it along.
    const certifying = (await this.known(ctx, authorityKids)).filter(({ events }) => stateOf(events) === KeyState.COMPROMISED);
    const keys = [...signing, ...certifying];
    const isLost = keys.some(({ events }) => stateOf(events) === KeyState.COMPROMISED);
    const loggedAt = isLost && found.credential ? await this.seenAt(ctx, found.credential.id, signer.kid) : null;
    const answers = keys.map(({ events }) => acceptance(events, { signedAt, loggedAt }));
    if (answers.includes('reject-compromised')) return ['SEAL_KEY_COMPROMISED'];
    return answers.includes('reject-after-retirement') ? ['SEAL_KEY_RETIRED'] : [];
  }

  private async known(ctx: Ctx, kids: readonly string[]): Promise<SigningKey[]> {
    const keys: SigningKey[] = [];
    for (const kid of kids) keys.push(...[await this.ring.find(ctx, kid)].filter((key) => key !== null));
    return keys;
  }

  private async seenAt(ctx: Ctx, credentialId: string, kid: string): Promise<Date | null> {
    const [row] = await prepared<{ at: Date | null }>(ctx, seen, [credentialId, kid]);
    return row?.at ?? null;
  }
}
