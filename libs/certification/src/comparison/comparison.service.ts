import { Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { schemeView } from '../application/application-view';
import { FactsService } from '../application/facts.service';
import { SchemeService } from '../application/scheme.service';
import { SuppliedFacts } from '../application/supplied-facts.service';
import type { Fact } from '../scheme';
import { compareAll } from './comparison.rules';
import type { SchemeComparisonType } from './comparison.type';
import { comparisonView } from './comparison-view';

@Injectable()
export class ComparisonService {
  constructor(
    private readonly people: PersonService,
    private readonly facts: FactsService,
    private readonly schemes: SchemeService,
    private readonly supplied: SuppliedFacts,
  ) {}

  /** The one record of the signed-in person, gathered once and held against every scheme that is in force, the nearest first. */
  async mine(ctx: Ctx): Promise<SchemeComparisonType[]> {
    const person = await this.people.me(ctx);
    const record = await this.recordOf(ctx, person.id);
    const current = await this.schemes.current(ctx);
    const views = new Map(current.map(({ scheme, isOpen }) => [scheme, schemeView(scheme, ctx.actor.locale, isOpen)]));
    return compareAll(current, record).flatMap((each) => {
      const view = views.get(each.scheme);
      return view ? [comparisonView(each, view, ctx.actor.locale)] : [];
    });
  }

  /** What stands in the record, and the papers and references that were brought to any board so far. */
  private async recordOf(ctx: Ctx, personId: string): Promise<Fact[]> {
    const applications = await ctx.tx.find(Application, { where: { applicantId: personId }, select: { id: true } });
    // Another board reads them on a day of its own; a day more or less says nothing here.
    const pairs = await this.facts.record(ctx, personId);
    for (const { id } of applications) pairs.push(...(await this.supplied.of(ctx, { applicationId: id, timeZone: 'UTC' })));
    return pairs.map(({ fact }) => fact);
  }
}
