import { Injectable } from '@nestjs/common';
import { PersonService } from '@waymark/identity';
import type { Ctx } from '@waymark/platform';
import { schemeView } from '../application/application-view';
import { FactsService } from '../application/facts.service';
import { SchemeService } from '../application/scheme.service';
import { compareAll } from './comparison.rules';
import type { SchemeComparisonType } from './comparison.type';
import { comparisonView } from './comparison-view';

@Injectable()
export class ComparisonService {
  constructor(
    private readonly people: PersonService,
    private readonly facts: FactsService,
    private readonly schemes: SchemeService,
  ) {}

  /** The one record of the signed-in person, gathered once and held against every scheme that is in force, the nearest first. */
  async mine(ctx: Ctx): Promise<SchemeComparisonType[]> {
    const person = await this.people.me(ctx);
    const record = await this.facts.everywhere(ctx, person.id);
    const current = await this.schemes.current(ctx);
    const views = new Map(current.map(({ scheme, isOpen }) => [scheme, schemeView(scheme, ctx.actor.locale, isOpen)]));
    return compareAll(current, record).flatMap((each) => {
      const view = views.get(each.scheme);
      return view ? [comparisonView(each, view, ctx.actor.locale)] : [];
    });
  }
}
