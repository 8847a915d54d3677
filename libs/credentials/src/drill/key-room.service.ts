import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import { KeyCertificate, keyPurposes, KeyRing, KeyState, stateOf } from '../keys';
import type { SigningKey } from '../keys';
import { affectedBy } from './affected';
import { isDone } from './drill.rules';
import type { SwitchState } from './drill.rules';
import { IssuanceSwitch } from './issuance-switch';
import { KeyReissue } from './key-reissue.entity';
import type { IssuanceStateType, KeyReissueProgressType, KeyRoomType, SigningKeyType } from './key-room.type';
import { ReissueService } from './reissue.service';

interface Known {
  readonly state: SwitchState | null;
  readonly certificates: readonly KeyCertificate[];
  readonly runs: readonly KeyReissue[];
}

/** What the admins of the platform see of its keys; counting is done for lost ones alone, which are few. */
@Injectable()
export class KeyRoom {
  constructor(
    private readonly ring: KeyRing,
    private readonly issuance: IssuanceSwitch,
    private readonly reissues: ReissueService,
  ) {}

  async look(ctx: Ctx): Promise<KeyRoomType> {
    const known = { state: await this.issuance.state(ctx), certificates: await ctx.tx.find(KeyCertificate), runs: await ctx.tx.find(KeyReissue) };
    const keys = (await this.ring.keys(ctx)).sort((a, b) => keyPurposes.indexOf(a.purpose) - keyPurposes.indexOf(b.purpose) || b.madeAt.getTime() - a.madeAt.getTime());
    const shown: SigningKeyType[] = [];
    for (const key of keys) shown.push(await this.shown(ctx, key, known));
    return { issuance: this.switchOf(ctx, known.state), keys: shown };
  }

  async stop(ctx: Ctx, reason: string): Promise<KeyRoomType> {
    await this.issuance.stop(ctx, reason);
    return this.look(ctx);
  }

  async resume(ctx: Ctx, reason: string): Promise<KeyRoomType> {
    await this.issuance.resume(ctx, reason);
    return this.look(ctx);
  }

  async reissue(ctx: Ctx, kid: string): Promise<KeyRoomType> {
    await this.reissues.start(ctx, kid);
    return this.look(ctx);
  }

  private switchOf({ actor }: Ctx, state: SwitchState | null): IssuanceStateType {
    const isStopped = state?.isStopped === true;
    return { isStopped, at: state?.at ?? null, reason: state?.reason ?? null, canResume: isStopped && state.byId !== actor.id };
  }

  private async shown(ctx: Ctx, key: SigningKey, known: Known): Promise<SigningKeyType> {
    const { kid, purpose, events, madeAt } = key;
    const certificate = known.certificates.find(({ keyId }) => keyId === key.id);
    const facts = { kid, purpose, state: stateOf(events), since: events.at(-1)?.effectiveAt ?? madeAt, certifiedUntil: certificate?.validUntil ?? null };
    if (facts.state !== KeyState.COMPROMISED) return { ...facts, affected: null, reissue: null, canReissue: false };
    return { ...facts, ...(await this.lost(ctx, key, known)) };
  }

  private async lost(ctx: Ctx, key: SigningKey, { state, runs }: Known): Promise<Pick<SigningKeyType, 'affected' | 'reissue' | 'canReissue'>> {
    const run = runs.find(({ keyId }) => keyId === key.id);
    const affected = (await affectedBy(ctx, key)).filter(({ counts }) => counts).length;
    return { affected, reissue: run ? await this.progressOf(ctx, run) : null, canReissue: !run && (key.purpose !== 'log' || affected > 0) && state?.byId !== ctx.actor.id };
  }

  private async progressOf(ctx: Ctx, { id, startedAt }: KeyReissue): Promise<KeyReissueProgressType> {
    const progress = await this.reissues.progress(ctx, id);
    return { ...progress, startedAt, isDone: isDone(progress) };
  }
}
