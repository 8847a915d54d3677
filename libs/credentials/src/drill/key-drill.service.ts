import { Injectable } from '@nestjs/common';
import { DomainError, found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { CertifiedKeys, isAuthority, isCertified, KeyRing, KeyState, stateOf } from '../keys';
import type { SigningKey } from '../keys';
import { LogCloser } from '../log/log-closer.service';
import type { LogClosing } from '../log/log-closing.entity';
import { RevocationService } from '../revocation/revocation.service';
import { StatusService } from '../status/status.service';
import { affectedBy } from './affected';
import type { AffectedCertificate } from './affected';
import { AuthorityReplacer } from './authority-replacer.service';
import { IssuanceSwitch } from './issuance-switch';
import { RootReplacer } from './root-replacer.service';
import type { NextRoot } from './root-replacer.service';

export interface Loss {
  /** The first moment at which somebody else may have had the key. */
  readonly since: Date;
  readonly reason: string;
  /** Where the key of the document authority lies, if somebody brought it. */
  readonly authorityFolder?: string;
}

export interface LossReport {
  readonly affected: readonly AffectedCertificate[];
  /** Null where the next one has to be made by hand, because the key of the authority is not here. */
  readonly followedBy: string | null;
  /** The number of the list that names the certificate of the key; null where none does yet, or none has to. */
  readonly listNumber: number | null;
  /** Where it was the key of the log: how far the log counts under its old name, and where it goes on. */
  readonly closedLog: Pick<LogClosing, 'origin' | 'size' | 'nextOrigin'> | null;
  /** Where it was the key of a root: what whoever pinned that has to pin in its place. */
  readonly nextRoot: NextRoot | null;
}


/** What is done on the day that a key may be in wrong hands. Each step can be taken again: a process that dies half way is started anew. */
@Injectable()
export class KeyDrill {
  constructor(
    private readonly ring: KeyRing,
    private readonly certified: CertifiedKeys,
    private readonly issuance: IssuanceSwitch,
    private readonly revocations: RevocationService,
    private readonly statuses: StatusService,
    private readonly closer: LogCloser,
    private readonly replacer: AuthorityReplacer,
    private readonly rootReplacer: RootReplacer,
  ) {}

  /** One person is enough. Issuing stops, verifiers are told no more about the key, the lists say so, the next key stands ready; what it signed is listed. */
  async compromise(ctx: Ctx, kid: string, { since, reason, authorityFolder }: Loss): Promise<LossReport> {
    await this.issuance.stop(ctx, reason);
    const key = await this.known(ctx, kid);
    const closedLog = key.purpose === 'log' ? await this.closer.close(ctx, kid, { since, reason }) : null;
    if (!closedLog && stateOf(key.events) !== KeyState.COMPROMISED) await this.ring.compromise(ctx, kid, { effectiveAt: since, reason });
    const followedBy = await this.follow(ctx, key, authorityFolder);
    const listNumber = isCertified(key.purpose) || isAuthority(key.purpose) ? await this.revocations.numberNaming(ctx, key, authorityFolder) : null;
    // Lists that the lost key signed are believed no more, so that they do not wait for their clock.
    await this.statuses.publish(ctx, null);
    return { affected: await affectedBy(ctx, key), followedBy, listNumber, closedLog, nextRoot: key.purpose === 'root' ? await this.rootReplacer.next(ctx) : null };
  }

  /** The first keys of a chain are entered before one of the authorities is called lost. */
  private async known(ctx: Ctx, kid: string): Promise<SigningKey> {
    const key = await this.ring.find(ctx, kid);
    if (key && !isAuthority(key.purpose)) return key;
    await this.rootReplacer.enterFirst(ctx);
    return found(await this.ring.find(ctx, kid));
  }

  private async follow(ctx: Ctx, { purpose }: SigningKey, authorityFolder?: string): Promise<string | null> {
    if (purpose === 'root') return this.rootReplacer.followLost(ctx, authorityFolder);
    if (purpose === 'documents') return this.orNone(() => this.replacer.goOn(ctx, authorityFolder));
    if (!isCertified(purpose)) return (await this.ring.active(ctx, purpose)).kid;
    const [active] = await this.ring.keys(ctx, { purpose, state: KeyState.ACTIVE });
    if (active) return active.kid;
    return this.orNone(async () => (await this.certified.rotate(ctx, purpose, { authorityFolder })).kid);
  }

  /** Where the key of an authority has to be brought first, the rest waits for it. */
  private async orNone(follow: () => Promise<string>): Promise<string | null> {
    try {
      return await follow();
    } catch (error) {
      if (error instanceof DomainError && ['KEY_AUTHORITY_ABSENT', 'KEY_ROOT_ABSENT'].includes(error.code)) return null;
      throw error;
    }
  }
}
