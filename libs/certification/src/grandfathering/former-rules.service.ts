import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { FactsService } from '../application/facts.service';
import { SchemeService } from '../application/scheme.service';
import type { CurrentScheme } from '../application/scheme.service';
import { clausesMet } from '../scheme';
import type { Grandfathering, Scheme } from '../scheme';
import { byScheme } from '../scheme-version/scheme-version.rules';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';

/** An earlier version of a scheme that somebody may still apply under, and the clauses that say so. */
export interface FormerRules {
  readonly scheme: Scheme;
  readonly clauses: readonly Grandfathering[];
}

@Injectable()
export class FormerRulesService {
  constructor(
    private readonly facts: FactsService,
    private readonly schemes: SchemeService,
    private readonly versions: SchemeVersionService,
  ) {}

  /** Earlier versions of the schemes that take applications here, as far as their clauses let this person in today; the newest first. */
  async openTo(ctx: Ctx, personId: string): Promise<FormerRules[]> {
    const earlier = await this.earlier(ctx, (await this.schemes.current(ctx)).filter(({ isOpen }) => isOpen));
    // Few boards have such a clause: the record is read only where one does.
    if (earlier.length === 0) return [];
    const record = await this.facts.everywhere(ctx, personId);
    const held = earlier.map(({ scheme, asOf }) => ({ scheme, clauses: clausesMet(scheme, record, asOf) }));
    return held.filter(({ clauses }) => clauses.length > 0);
  }

  /** The version, if this person may still apply under it. */
  async one(ctx: Ctx, personId: string, named: Pick<Scheme, 'id' | 'version'>): Promise<Scheme | null> {
    const open = await this.openTo(ctx, personId);
    return open.find(({ scheme }) => scheme.id === named.id && scheme.version === named.version)?.scheme ?? null;
  }

  private async earlier(ctx: Ctx, current: readonly CurrentScheme[]): Promise<{ scheme: Scheme; asOf: LocalDate }[]> {
    const heads = byScheme(await this.versions.heads(ctx));
    const before = current.flatMap(({ scheme, asOf }) => (heads.get(scheme.id) ?? []).filter(({ effectiveFrom }) => effectiveFrom < scheme.effectiveFrom).reverse().map(({ version }) => ({ id: scheme.id, version, asOf })));
    const read = await Promise.all(before.map(async ({ id, version, asOf }) => ({ scheme: await this.versions.content(ctx, id, version), asOf })));
    return read.filter(({ scheme }) => (scheme.grandfathering ?? []).length > 0);
  }
}
