import { Inject, Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { APP_CONFIG, Mailer, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Placement } from '../placement/placement.entity';
import { PlacementService } from '../placement/placement.service';
import { wantsAlternate } from './signing-link.rules';

interface Row {
  readonly id: string;
  readonly hasAccount: boolean;
  readonly since: LocalDate;
  readonly askedOn: LocalDate[];
}

const unanswered = `
  select placement.id, placement.supervisor_id is not null as "hasAccount", min(entry.sent_at at time zone 'UTC')::date::text as since,
         array(select link.asked_on::text from hours.signing_link link where link.email = placement.supervisor_email and link.asked_on is not null) as "askedOn"
    from hours.entry join hours.placement placement on placement.id = entry.placement_id
   where entry.state = 'SENT' and placement.alternate_email is not null and not placement.is_alternate_asked
   group by placement.id`;

const answered = `
  select placement.id from hours.placement where is_alternate_asked
     and not exists (select from hours.entry where placement_id = placement.id and state = 'SENT')
     and not exists (select from hours.signer_case where placement_id = placement.id and state in ('WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE'))`;

/** The second one to ask: only while the supervisor leaves hours unanswered. */
@Injectable()
export class AlternateService {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly placements: PlacementService,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  async ask(ctx: Ctx, today: LocalDate): Promise<void> {
    await this.mark(ctx, (await ctx.tx.query<{ id: string }[]>(answered)).map(({ id }) => id), false);
    const rows = (await ctx.tx.query<Row[]>(unanswered)).filter((row) => wantsAlternate(row, today));
    await this.mark(ctx, rows.map(({ id }) => id), true);
    const placements = await this.placements.byIds(ctx, rows.map(({ id }) => id));
    for (const placement of placements.values()) await this.tell(ctx, placement);
  }

  private async mark(ctx: Ctx, ids: readonly string[], isAlternateAsked: boolean): Promise<void> {
    await ctx.tx.update(Placement, { id: In([...ids]) }, { isAlternateAsked });
    for (const id of ids) record(ctx, isAlternateAsked ? 'placement.alternate-asked' : 'placement.alternate-rests', { id });
  }

  /** A supervisor without an account reads it in the message of the week, which is the only one. */
  private async tell(ctx: Ctx, { traineeId, supervisor, supervisorName, alternateName }: Placement): Promise<void> {
    const trainee = found(await this.people.byId(ctx, traineeId));
    const params = { alternate: alternateName ?? '', link: `${this.config.publicUrl}/placements` };
    await this.mailer.send(ctx, { to: trainee.email, locale: trainee.locale, template: 'hours-alternate-asked', params });
    if (supervisor && supervisorName === null) await this.mailer.send(ctx, { to: supervisor.email, locale: supervisor.locale, template: 'hours-alternate-told', params: { ...params, link: `${this.config.publicUrl}/to-sign` } });
  }
}
