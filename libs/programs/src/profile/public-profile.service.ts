import { Injectable } from '@nestjs/common';
import { counts, VerificationService } from '@waymark/credentials';
import { ProgramWorkService } from '@waymark/hours';
import type { WorkKind } from '@waymark/hours';
import { addDays, localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { ProfileStatement } from './profile.entity';
import { freshDays, isStale, showCount, showSum, showWork } from './profile.rules';
import type { ShownCount, ShownWork } from './profile.rules';

type Stated = Pick<ProfileStatement, 'phone' | 'about' | 'policy' | 'supervisorRole' | 'languages' | 'openHours' | 'usualWait' | 'offerMonths' | 'statedAt'> & { readonly organisationId: string; readonly name: string; readonly timeZone: string };

/** What is not said of mentoring is no answer to any question. */
type ToldKind = Exclude<WorkKind, 'OTHER_MENTORING'>;
const unsaid: ShownWork = { kind: 'NOT_STATED' };

/** A program as families read it. */
export interface PublicProfile {
  readonly name: string;
  readonly timeZone: string;
  readonly checkedAt: Date;
  readonly said: Stated & { readonly saidOn: LocalDate; readonly isOld: boolean };
  /** Certificates that count today, of people who agreed. Nothing where they could not be checked. */
  readonly certified: ShownCount | null;
  readonly work: Readonly<Record<ToldKind, ShownWork>>;
}

export interface ProgramLink {
  readonly name: string;
  readonly slug: string;
}

const newest = `select distinct on (statement.organisation_id) statement.is_public, statement.phone, statement.about, statement.policy, statement.supervisor_role as "supervisorRole", statement.languages, statement.open_hours as "openHours", statement.usual_wait as "usualWait",
    statement.offer_months as "offerMonths", statement.stated_at as "statedAt", profile.slug, organisation.id as "organisationId", organisation.name, organisation.time_zone as "timeZone"
  from programs.profile profile join programs.profile_statement statement using (organisation_id) join identity.organisation organisation on organisation.id = profile.organisation_id`;
const bySlug = `select * from (${newest} where profile.slug = $1 order by statement.organisation_id, statement.id desc) newest where is_public`;
const all = `select name, slug from (${newest} order by statement.organisation_id, statement.id desc) newest where is_public order by name limit 200`;

const agreed = `select distinct entry.credential_id as "credentialId", credential.holder_id as "holderId" from programs.count_consent consent
  join programs.roster_entry entry on entry.id = consent.entry_id join credentials.credential credential on credential.id = entry.credential_id
  where entry.organisation_id = $1 and entry.ended_at is null and consent.withdrawn_at is null`;

/** The four answers that families ask for, from records, each with the day on which it was checked. */
@Injectable()
export class PublicProfileService {
  constructor(
    private readonly verification: VerificationService,
    private readonly work: ProgramWorkService,
  ) {}

  /** Nothing where there is no such page, or it is not public. */
  async bySlug(ctx: Ctx, slug: string): Promise<PublicProfile | null> {
    const [stated] = await ctx.tx.query<Stated[]>(bySlug, [slug]);
    if (!stated) return null;
    const { organisationId, name, timeZone } = stated;
    const today = localDateAt(ctx.now, timeZone);
    const saidOn = localDateAt(stated.statedAt, timeZone);
    const said = { ...stated, saidOn, isOld: isStale(saidOn, today) };
    return { name, timeZone, checkedAt: ctx.now, said, certified: await this.certified(ctx, organisationId), work: await this.done(ctx, organisationId, today) };
  }

  list(ctx: Ctx): Promise<ProgramLink[]> {
    return ctx.tx.query<ProgramLink[]>(all);
  }

  /** Each person once, whatever the number of their certificates. */
  private async certified(ctx: Ctx, organisationId: string): Promise<ShownCount | null> {
    const rows = await ctx.tx.query<{ credentialId: string; holderId: string }[]>(agreed, [organisationId]);
    const checks = await this.verification.byIds(ctx, rows.map(({ credentialId }) => credentialId));
    if ([...checks.values()].some(({ status }) => status === 'unchecked')) return null;
    const counting = rows.filter(({ credentialId }) => counts(checks.get(credentialId)?.standing?.status ?? ''));
    return showCount(new Set(counting.map(({ holderId }) => holderId)).size, rows.length);
  }

  private async done(ctx: Ctx, organisationId: string, today: LocalDate): Promise<PublicProfile['work']> {
    const rows = await this.work.between(ctx, organisationId, { from: addDays(today, -freshDays), to: today });
    const of = (kind: WorkKind) => rows.find((row) => row.kind === kind) ?? null;
    const [MENTORING = unsaid, NEWCOMERS = unsaid, AFTERCARE = unsaid] = showSum([of('MENTORING'), of('NEWCOMERS'), of('AFTERCARE'), of('OTHER_MENTORING')]);
    return { GROUPS: showWork(of('GROUPS')), PLANNING: showWork(of('PLANNING')), SUPERVISION: showWork(of('SUPERVISION')), MENTORING, NEWCOMERS, AFTERCARE };
  }
}
