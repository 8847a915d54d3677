import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { checkSecond, openLook } from '../proposal/look.rules';
import { SentBackService } from '../proposal/sent-back.service';
import { NameChangeLook } from './name-change.entity';
import type { NameChange } from './name-change.entity';
import type { ConfirmNameChangeInput, DecideNameChangeInput } from './name-change.input';
import { checkReason, isSentBackBy } from './name-change.rules';

type Asked = Pick<NameChange, 'id' | 'holderId'>;

/** Two people answer a question for a new name: one says yes or no and why, another one confirms it or begins anew. */
@Injectable()
export class NameChangeLookService {
  constructor(private readonly sentBack: SentBackService) {}

  /** True where it is new: pressed twice, it is there once. */
  async first(ctx: Ctx, asked: Asked, { isGranted, reason: typed }: Omit<DecideNameChangeInput, 'id'>): Promise<boolean> {
    const looks = await this.all(ctx, asked);
    const open = openLook(looks);
    const reason = checkReason(typed);
    if (open && open.decidedBy === ctx.actor.id && open.isGranted === isGranted && open.reason === reason) return false;
    must(open === null, 'NAME_CHANGE_LOOKED_AT');
    await this.write(ctx, asked, { round: (looks.at(-1)?.round ?? 0) + 1, look: 1, isGranted, reason });
    return true;
  }

  /** The first look that is answered with this; whoever gave it hears that it came back. */
  async second(ctx: Ctx, asked: Asked, { lookId, isAgreed, reason }: Omit<ConfirmNameChangeInput, 'id'>): Promise<NameChangeLook> {
    const open = checkSecond(openLook(await this.all(ctx, asked)), { lookId, reviewerId: found(ctx.actor.id) }, 'NAME_CHANGE');
    await this.write(ctx, asked, { round: open.round, look: 2, isGranted: isAgreed ? open.isGranted : null, reason: checkReason(reason) });
    if (!isAgreed) await this.sentBack.tell(ctx, { proposedBy: open.decidedBy });
    return open;
  }

  /** By the viewer already: pressed twice, it is there once. */
  async isSentBack(ctx: Ctx, asked: Asked, lookId: string): Promise<boolean> {
    return isSentBackBy(await this.all(ctx, asked), { lookId, reviewerId: found(ctx.actor.id) });
  }

  /** All looks, in their order, by the question that they answer. */
  async of(ctx: Ctx, nameChangeIds: readonly string[]): Promise<Map<string, NameChangeLook[]>> {
    const looks = await ctx.tx.find(NameChangeLook, { where: { nameChangeId: In([...nameChangeIds]) }, order: { round: 'ASC', look: 'ASC' } });
    return new Map(nameChangeIds.map((id) => [id, looks.filter(({ nameChangeId }) => nameChangeId === id)]));
  }

  private all(ctx: Ctx, { id: nameChangeId }: Asked): Promise<NameChangeLook[]> {
    return ctx.tx.find(NameChangeLook, { where: { nameChangeId }, order: { round: 'ASC', look: 'ASC' } });
  }

  private async write(ctx: Ctx, { id: nameChangeId, holderId }: Asked, made: Pick<NameChangeLook, 'round' | 'look' | 'isGranted' | 'reason'>): Promise<void> {
    await ctx.tx.insert(NameChangeLook, { nameChangeId, holderId, decidedBy: found(ctx.actor.id), decidedAt: ctx.now, ...made });
    const { round, look, isGranted } = made;
    record(ctx, 'name-change.looked', { id: nameChangeId }, { after: { round, look, isGranted } });
  }
}
