import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Role } from '@waymark/kernel';
import { Mailer, RecordChecks } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Membership } from '../organisation/membership.entity';
import { PersonService } from './person.service';

/** Tells whoever runs the platform that a reading found records that are not as they were: how many, and no more. */
@Injectable()
export class RecordsDifferService implements OnModuleInit {
  constructor(
    private readonly checks: RecordChecks,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.checks.whenFound((ctx, count) => this.tell(ctx, count));
  }

  private async tell(ctx: Ctx, count: number): Promise<void> {
    const seats = await ctx.tx.findBy(Membership, { role: Role.PLATFORM_ADMIN, endedAt: IsNull() });
    const admins = await this.people.byIds(ctx, seats.map(({ personId }) => personId));
    for (const { email, locale } of admins.values()) await this.mailer.send(ctx, { to: email, locale, template: 'records-differ', params: { count } });
  }
}
