import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Membership } from '@waymark/identity';
import { found, must, Role } from '@waymark/kernel';
import { lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { RolePlay } from '../role-play.entity';
import { checkVersion, fresh, RolePlayMode, send, setAside } from '../role-play.rules';
import { RubricService } from '../rubric.service';
import type { Family } from '../scenario.rules';
import { ScenarioService } from '../scenario.service';
import { SecondRatingService } from '../second-rating/second-rating.service';
import type { AskForRolePlayInput } from './practice.input';

/** With several raters it is the deciding row that is released. */
const notReleased = 'not exists (select 1 from assessments.role_play released where released.play_id = play.play_id and released.released_at is not null)';
const open = { sentAt: IsNull(), setAsideAt: IsNull() };

/** Who practices what: a scenario is drawn, looked at, swapped, and sent to be graded. */
@Injectable()
export class DrawService {
  constructor(
    private readonly scenarios: ScenarioService,
    private readonly rubrics: RubricService,
    private readonly seconds: SecondRatingService,
  ) {}

  mine(ctx: Ctx, page: PageArgs): Promise<Connection<RolePlay>> {
    const query = ctx.tx.createQueryBuilder(RolePlay, 'play').where({ traineeId: found(ctx.actor.id), supersedesId: IsNull(), releasedAt: IsNull(), setAsideAt: IsNull(), seat: 1 }).andWhere(notReleased);
    return paginate(query, page, { alias: 'play', property: 'drawnAt', direction: 'DESC' });
  }

  async draw(ctx: Ctx, family: Family | null, isSwap: boolean): Promise<RolePlay> {
    const { organisationId, personId } = await this.lockTrainee(ctx, found(ctx.actor.id));
    const before = await ctx.tx.findOneBy(RolePlay, { organisationId, traineeId: personId, ...open });
    if (before && !isSwap) return before;
    if (before) {
      await ctx.tx.save(RolePlay, Object.assign(before, setAside(before, ctx.now)));
      record(ctx, 'rolePlay.setAside', before);
    }
    return this.drawFor(ctx, { organisationId, traineeId: personId, family }, {});
  }

  /** One more for that person, whose seat the caller holds. */
  async drawFor(ctx: Ctx, { organisationId, traineeId, family }: { organisationId: string; traineeId: string; family: Family | null }, begun: Partial<RolePlay>): Promise<RolePlay> {
    const scenario = await this.scenarios.draw(ctx, { organisationId, traineeId, family });
    const rubric = found((await this.rubrics.newest(ctx, [scenario.rubricId])).get(scenario.rubricId));
    const pinned = { organisationId, traineeId, scenarioId: scenario.id, scenarioCode: scenario.code, rubricId: rubric.id };
    const id = randomUUID();
    const row = await ctx.tx.save(RolePlay, { ...fresh, ...pinned, id, playId: id, isDraw: true, drawnAt: ctx.now, locale: ctx.actor.locale, ...begun });
    record(ctx, 'rolePlay.drawn', row, { after: pinned });
    return row;
  }

  async ask(ctx: Ctx, { id, expectedVersion, mode, locale }: AskForRolePlayInput): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, { traineeId: found(ctx.actor.id) }, id);
    checkVersion(row, expectedVersion);
    return this.send(ctx, Object.assign(row, send(row, mode, ctx.now), { locale }));
  }

  /** A recording answers the draw of its scenario. */
  async sendRecording(ctx: Ctx, recording: { readonly id: string; readonly scenarioId: string; readonly traineeId: string }): Promise<void> {
    const row = await ctx.tx.findOne(RolePlay, { where: { scenarioId: recording.scenarioId, traineeId: recording.traineeId, ...open }, lock: { mode: 'pessimistic_write' } });
    must(row !== null, 'ROLE_PLAY_NOT_DRAWN');
    const sent = await this.send(ctx, Object.assign(row, send(row, RolePlayMode.RECORDING, ctx.now), { recordingId: recording.id }));
    await this.seconds.draw(ctx, sent);
  }

  /** A recording that is gone waits no more; what a trainer has begun stays. */
  async withdraw(ctx: Ctx, recordingId: string): Promise<void> {
    const rows = await ctx.tx.find(RolePlay, { where: { recordingId, startedAt: IsNull(), setAsideAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    for (const row of rows) {
      await ctx.tx.save(RolePlay, Object.assign(row, setAside(row, ctx.now)));
      record(ctx, 'rolePlay.setAside', row);
    }
  }

  /** The trainee's seat with a provider (one of these, if given); held until the end, so that draws come one after the other. */
  async lockTrainee(ctx: Ctx, personId: string, organisationIds?: readonly string[]): Promise<Membership> {
    const where = { personId, role: Role.TRAINEE, endedAt: IsNull(), ...(organisationIds && { organisationId: In([...organisationIds]) }) };
    return found(await ctx.tx.findOne(Membership, { where, order: { startedAt: 'ASC', id: 'ASC' }, lock: { mode: 'pessimistic_write' } }));
  }

  private send(ctx: Ctx, row: RolePlay): Promise<RolePlay> {
    record(ctx, 'rolePlay.sent', row, { after: { mode: row.mode, locale: row.locale } });
    return ctx.tx.save(RolePlay, row);
  }
}
