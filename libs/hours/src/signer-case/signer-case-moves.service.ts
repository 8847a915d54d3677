import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { APP_CONFIG, Mailer, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In, LessThan } from 'typeorm';
import { PlacementService } from '../placement/placement.service';
import { SignerCase } from './signer-case.entity';
import { afterSilence, move, SignerCaseState } from './signer-case.rules';

const dayOf = (ctx: Ctx): LocalDate => ctx.now.toISOString().slice(0, 10);

// What came back is still to be signed: its trainee has it, and the case goes on.
const allSigned = `
  select signer_case.id from hours.signer_case where state in ('WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE') and ($1::uuid[] is null or placement_id = any ($1))
     and not exists (select from hours.entry where id = any (signer_case.entry_ids) and state in ('SENT', 'RETURNED')) for update`;

type Asked = Partial<Pick<SignerCase, 'askedName' | 'askedEmail' | 'askedLocale' | 'isNamedBySite'>>;

/** Moves cases on: by what somebody does, by a signature, and by silence. */
@Injectable()
export class SignerCaseMoves {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly placements: PlacementService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async to(ctx: Ctx, row: SignerCase, state: SignerCaseState, asked: Asked = {}): Promise<SignerCase> {
    const change = { ...move(row, state, dayOf(ctx)), ...asked, movedAt: ctx.now };
    await ctx.tx.update(SignerCase, { id: row.id }, change);
    record(ctx, 'signer-case.moved', row, { before: { state: row.state, askedName: row.askedName }, after: { state, dueOn: change.dueOn, askedName: asked.askedName ?? row.askedName } });
    Object.assign(row, change);
    if (ctx.actor.id !== row.traineeId) await this.tellTrainee(ctx, row);
    return row;
  }

  /** From now on the alternate sees what waits at the placement, and gets the message of the week. */
  async askAlternate(ctx: Ctx, { placementId, askedName: name, askedEmail: email, askedLocale: locale }: SignerCase): Promise<void> {
    await this.placements.nameInCase(ctx, placementId, { as: 'alternate', input: { name, email, locale } });
  }

  /** A signature that was the last one of a case ends it. `placementIds`: where to look; everywhere where left out. */
  async settle(ctx: Ctx, placementIds: readonly string[] | null = null): Promise<void> {
    const ids = await ctx.tx.query<{ id: string }[]>(allSigned, [placementIds]);
    const rows = ids.length === 0 ? [] : await ctx.tx.findBy(SignerCase, { id: In(ids.map(({ id }) => id)) });
    for (const row of rows) await this.to(ctx, row, SignerCaseState.SETTLED);
  }

  /** Each morning: what nobody answered in time goes to the next one. */
  async goOn(ctx: Ctx): Promise<void> {
    await this.settle(ctx);
    const today = dayOf(ctx);
    const late = await ctx.tx.find(SignerCase, { where: { dueOn: LessThan(today) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    for (const row of late) {
      const state = found(afterSilence(row, today));
      if (state === SignerCaseState.WITH_SIGNER) await this.askAlternate(ctx, row);
      await this.to(ctx, row, state);
    }
  }

  private async tellTrainee(ctx: Ctx, { id, traineeId, state }: SignerCase): Promise<void> {
    const { email, locale } = found(await this.people.byId(ctx, traineeId));
    const template = state === SignerCaseState.SETTLED ? 'signer-case-settled' : 'signer-case-moved';
    await this.mailer.send(ctx, { to: email, locale, template, params: { link: `${this.config.publicUrl}/signer-cases/${id}` } });
  }
}
