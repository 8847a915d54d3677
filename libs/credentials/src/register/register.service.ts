import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { authorize, lockName, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Credential } from '../credential/credential.entity';
import { ownedBy } from '../credential/credential.policy';
import { RegisterChoice, RegisterSetting } from './register.entity';
import { canKeep, registersOf } from './register.policy';

export interface BoardRegister {
  readonly boardId: string;
  readonly isKept: boolean;
  readonly since: Date | null;
}

/** What a holder's certificate has to do with the register of its board. */
export interface HolderRegister {
  readonly isKept: boolean;
  /** Null as long as nothing was said, which counts as no. */
  readonly isListed: boolean | null;
}

const ofHolder = `select c.id, coalesce((select s.is_kept from credentials.register_setting s where s.board_id = c.board_id order by s.id desc limit 1), false) as "isKept",
  (select l.is_listed from credentials.register_choice l where l.board_id = c.board_id and l.holder_id = c.holder_id order by l.id desc limit 1) as "isListed"
  from credentials.credential c where c.id = any($1)`;

@Injectable()
export class RegisterService {
  async ofBoard(ctx: Ctx, boardId: string): Promise<BoardRegister> {
    const id = found(registersOf(ctx.actor).find((each) => each === boardId) ?? null);
    const newest = await ctx.tx.findOne(RegisterSetting, { where: { boardId: id }, order: { id: 'DESC' } });
    return { boardId: id, isKept: newest?.isKept ?? false, since: newest?.setAt ?? null };
  }

  /** Opens or closes the register of a board. Said twice is said once. */
  async keep(ctx: Ctx, boardId: string, isKept: boolean): Promise<BoardRegister> {
    const before = await this.ofBoard(ctx, boardId);
    authorize(canKeep(ctx.actor, boardId));
    await lockName(ctx, `register:${boardId}`);
    const now = await this.ofBoard(ctx, boardId);
    if (now.isKept === isKept) return now;
    await ctx.tx.insert(RegisterSetting, { boardId, isKept, setAt: ctx.now, setBy: found(ctx.actor.id) });
    record(ctx, isKept ? 'register.opened' : 'register.closed', { id: boardId }, { before: { isKept: before.isKept }, after: { isKept } });
    return { boardId, isKept, since: ctx.now };
  }

  /** For the holder alone to say, for all that they hold of that board. Said twice is said once. */
  async choose(ctx: Ctx, credentialId: string, isListed: boolean): Promise<Credential> {
    const credential = await lockOne(ctx, Credential, ownedBy(ctx.actor), credentialId);
    const place = { boardId: credential.boardId, holderId: credential.holderId };
    await lockName(ctx, `register:${place.boardId}:${place.holderId}`);
    const newest = await ctx.tx.findOne(RegisterChoice, { where: place, order: { id: 'DESC' } });
    if (newest?.isListed === isListed) return credential;
    await ctx.tx.insert(RegisterChoice, { ...place, isListed, chosenAt: ctx.now });
    record(ctx, isListed ? 'credential.listed' : 'credential.unlisted', credential);
    return credential;
  }

  async ofCertificates(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, HolderRegister>> {
    const rows = await ctx.tx.query<(HolderRegister & { id: string })[]>(ofHolder, [credentialIds]);
    return new Map(rows.map(({ id, ...register }) => [id, register]));
  }
}
