import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { checkSecond, openLook } from '../proposal/look.rules';
import { SentBackService } from '../proposal/sent-back.service';
import { ExtensionLook } from './extension-look.entity';
import type { StageExtension } from './stage-extension.entity';

type Asked = Pick<StageExtension, 'id'>;

/** Two people answer a question for more time: one says yes or no and why, another one confirms it or begins anew. */
@Injectable()
export class ExtensionLookService {
  constructor(private readonly sentBack: SentBackService) {}

  /** Pressed twice, it is there once. */
  async first(ctx: Ctx, asked: Asked, said: { isGranted: boolean; reason: string }): Promise<void> {
    const looks = await this.all(ctx, asked);
    const open = openLook(looks);
    if (open && open.decidedBy === ctx.actor.id && open.isGranted === said.isGranted && open.reason === said.reason) return;
    must(open === null, 'EXTENSION_LOOKED_AT');
    await this.write(ctx, asked, { round: (looks.at(-1)?.round ?? 0) + 1, look: 1, ...said });
  }

  /** The first look that is confirmed with this; nothing where the second person disagrees: the question waits anew, and whoever looked first hears that it came back. */
  async second(ctx: Ctx, asked: Asked, { lookId, isAgreed, reason }: { lookId: string; isAgreed: boolean; reason: string }): Promise<ExtensionLook | null> {
    const open = checkSecond(openLook(await this.all(ctx, asked)), { lookId, reviewerId: found(ctx.actor.id) }, 'EXTENSION');
    await this.write(ctx, asked, { round: open.round, look: 2, isGranted: isAgreed ? open.isGranted : null, reason });
    if (!isAgreed) await this.sentBack.tell(ctx, { proposedBy: open.decidedBy });
    return isAgreed ? open : null;
  }

  /** All looks, in their order, by the question that they answer. */
  async of(ctx: Ctx, extensionIds: readonly string[]): Promise<Map<string, ExtensionLook[]>> {
    const looks = await ctx.tx.find(ExtensionLook, { where: { extensionId: In([...extensionIds]) }, order: { round: 'ASC', look: 'ASC' } });
    return new Map(extensionIds.map((id) => [id, looks.filter(({ extensionId }) => extensionId === id)]));
  }

  private all(ctx: Ctx, { id: extensionId }: Asked): Promise<ExtensionLook[]> {
    return ctx.tx.find(ExtensionLook, { where: { extensionId }, order: { round: 'ASC', look: 'ASC' } });
  }

  private async write(ctx: Ctx, { id: extensionId }: Asked, made: Pick<ExtensionLook, 'round' | 'look' | 'isGranted' | 'reason'>): Promise<void> {
    await ctx.tx.insert(ExtensionLook, { extensionId, decidedBy: found(ctx.actor.id), decidedAt: ctx.now, ...made });
    const { round, look, isGranted } = made;
    record(ctx, 'extension.looked', { id: extensionId }, { after: { round, look, isGranted } });
  }
}
