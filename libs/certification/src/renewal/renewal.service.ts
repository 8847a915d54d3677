import { Injectable } from '@nestjs/common';
import { found, localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { runningStatuses } from '../application/application.rules';
import type { Pair } from '../application/fact-line';
import { FactsService } from '../application/facts.service';
import { HeldFacts } from '../application/held-facts.service';
import type { Held } from '../application/held-facts.service';
import { OutsideFacts } from '../outside-learning/outside-facts.service';
import type { Scheme } from '../scheme';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { HeldCycles } from './held-cycle.service';
import { presentOnes } from './present.rules';
import { canBegin } from './renewal.rules';
import { cycleView } from './renewal-view';
import type { RenewalType } from './renewal.type';

interface Beside {
  readonly record: readonly Pair[];
  readonly running: readonly Application[];
}

const given = (held: Held) => ({ ...held, issuedOn: held.credential.issuedOn, under: held.from ?? null });
const isInForce = ({ effectiveFrom, effectiveTo }: Scheme, on: LocalDate): boolean => effectiveFrom <= on && on <= (effectiveTo ?? on);
const sourceOf = (scheme: Scheme | null): string | null => scheme?.renewal?.source ?? scheme?.source ?? null;

@Injectable()
export class RenewalService {
  constructor(
    private readonly held: HeldFacts,
    private readonly facts: FactsService,
    private readonly versions: SchemeVersionService,
    private readonly cycles: HeldCycles,
    private readonly outside: OutsideFacts,
  ) {}

  /** The record of the signed-in person against what renews each of their certificates. Computed at each question, never stored. */
  async mine(ctx: Ctx): Promise<RenewalType[]> {
    const holderId = found(ctx.actor.id);
    const present = presentOnes((await this.held.own(ctx, holderId)).map(given));
    if (present.length === 0) return [];
    const record = await this.facts.record(ctx, holderId);
    const running = await ctx.tx.findBy(Application, { applicantId: holderId, status: In([...runningStatuses]) });
    const renewals: RenewalType[] = [];
    for (const each of present) renewals.push(await this.renewal(ctx, each, { record, running }));
    return renewals;
  }

  private async renewal(ctx: Ctx, { credential, from, status }: Held, { record, running }: Beside): Promise<RenewalType> {
    const { id, title, boardName, validUntil, timeZone } = credential;
    const asOf = localDateAt(ctx.now, timeZone);
    const scheme = from ? await this.rules(ctx, from, asOf) : null;
    const about = { id, title, boardName, validUntil, source: sourceOf(scheme), running: running.find(({ renewsId }) => renewsId === id) ?? null };
    if (!scheme?.renewal) return { ...about, cycle: null, canBegin: false };
    const cycle = await this.cycles.of(ctx, credential, from ?? null);
    const learned = [...record, ...(await this.outside.of(ctx, credential.holderId, credential))];
    const isTaken = running.some(({ schemeId }) => schemeId === scheme.id) || !isInForce(scheme, asOf);
    return { ...about, canBegin: canBegin(scheme.renewal, cycle, { status, on: asOf, isTaken }), cycle: cycleView(scheme.renewal, cycle, { record: learned, asOf, locale: ctx.actor.locale }) };
  }

  /** Who renews does so by the rules of that day; where none are in force any more, by those of the application. */
  private async rules(ctx: Ctx, { schemeId, schemeVersion }: Application, asOf: LocalDate): Promise<Scheme> {
    return (await this.versions.inForce(ctx, schemeId, asOf)) ?? this.versions.content(ctx, schemeId, schemeVersion);
  }
}
