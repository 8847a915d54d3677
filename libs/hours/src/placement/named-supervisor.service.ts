import { Injectable } from '@nestjs/common';
import { canonicalEmail, cleanName, PersonService, TieKind, TieService } from '@waymark/identity';
import { addDays } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Placement } from './placement.entity';
import type { NamedSupervisorInput } from './placement.input';
import { checkNamed } from './placement.rules';
import type { NamedSupervisor } from './placement.rules';

type Columns = Partial<Pick<Placement, 'supervisorName' | 'supervisorEmail' | 'supervisorLocale' | 'alternateName' | 'alternateEmail' | 'alternateLocale'>>;

/** Supervisors who have no account: a name and a mailbox. */
@Injectable()
export class NamedSupervisorService {
  constructor(
    private readonly people: PersonService,
    private readonly ties: TieService,
  ) {}

  read(input: NamedSupervisorInput, taken: { traineeEmail: string; otherEmail: string | null }): NamedSupervisor {
    const named = { name: cleanName(input.name), email: canonicalEmail(input.email), locale: input.locale };
    checkNamed(named, taken);
    return named;
  }

  columns(as: 'supervisor' | 'alternate', { name, email, locale }: NamedSupervisor): Columns {
    return as === 'supervisor' ? { supervisorName: name, supervisorEmail: email, supervisorLocale: locale } : { alternateName: name, alternateEmail: email, alternateLocale: locale };
  }

  /** Neither judges the other. Whether a mailbox belongs to an account is told to nobody, and still holds. */
  async tie(ctx: Ctx, { traineeId, endsOn }: Placement, { supervisorId, supervisorEmail }: Pick<Placement, 'supervisorId' | 'supervisorEmail'>): Promise<void> {
    const personId = supervisorId ?? (await this.people.byEmail(ctx, supervisorEmail ?? ''))?.id;
    if (personId === undefined) return;
    const endsAt = endsOn === null ? null : new Date(`${addDays(endsOn, 1)}T00:00:00Z`);
    await this.ties.declare(ctx, { personId, otherId: traineeId, kind: TieKind.SUPERVISION, endsAt });
  }
}
