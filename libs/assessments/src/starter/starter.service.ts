import { Inject, Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { APP_CONFIG, authorize, lockName, record } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Item } from '../item/item.entity';
import { ItemAuthoringService } from '../item/item-authoring.service';
import { ItemState } from '../item/item-state.rules';
import { canAuthor } from '../item/item.policy';
import { canReadGuide } from '../role-play/role-play.policy';
import { Rubric } from '../role-play/rubric.entity';
import type { RubricDraft } from '../role-play/rubric.rules';
import { RubricService } from '../role-play/rubric.service';
import { Scenario } from '../role-play/scenario.entity';
import { ScenarioService } from '../role-play/scenario.service';
import { readStarterExam, readStarterItems, readStarterRolePlays } from './read-starter';
import type { StarterExam } from './read-starter';

export interface Added {
  readonly added: number;
  readonly already: number;
}

/** The bank and the role-plays that ship with the product, for a provider to make its own. */
@Injectable()
export class StarterAssessmentService {
  constructor(
    private readonly authoring: ItemAuthoringService,
    private readonly rubrics: RubricService,
    private readonly scenarios: ScenarioService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  exam(): StarterExam {
    return readStarterExam(this.config.starterDir);
  }

  /** Items whose code the bank does not have, sent to review in the name of who adds them: a second person reads each before it is used. */
  async addItems(ctx: Ctx, providerId: string): Promise<Added & { readonly items: readonly Item[] }> {
    authorize(canAuthor(ctx.actor, providerId));
    await lockName(ctx, `starter items of ${providerId}`);
    const drafts = readStarterItems(this.config.starterDir);
    const known = (await ctx.tx.findBy(Item, { providerId, code: In(drafts.map(({ code }) => code)) })).map(({ code }) => code);
    const missing = drafts.filter(({ code }) => !known.includes(code));
    const counted = { added: missing.length, already: known.length };
    if (missing.length === 0) return { ...counted, items: [] };
    const items = await this.authoring.addAll(ctx, providerId, missing);
    await this.authoring.moveAll(ctx, items.map(({ id }) => id), { to: ItemState.REVIEW, reason: '' });
    record(ctx, 'starter.items-added', { id: providerId }, { after: counted });
    return { ...counted, items };
  }

  /** Scenarios whose code the library does not have, and the rubrics that judge them; a rubric of that code that is there already judges them as it is. */
  async addRolePlays(ctx: Ctx, organisationId: string): Promise<Added> {
    authorize(canReadGuide(ctx.actor, organisationId));
    await lockName(ctx, `starter role-plays of ${organisationId}`);
    const starter = readStarterRolePlays(this.config.starterDir);
    const known = (await ctx.tx.findBy(Scenario, { organisationId, version: 1, code: In(starter.scenarios.map(({ code }) => code)) })).map(({ code }) => code);
    const missing = starter.scenarios.filter(({ code }) => !known.includes(code));
    const rubrics = new Map<string, Rubric>();
    for (const draft of starter.rubrics) rubrics.set(draft.code, await this.rubric(ctx, organisationId, draft));
    for (const { rubric, ...draft } of missing) await this.scenarios.publish(ctx, found(rubrics.get(rubric)), draft);
    const counted = { added: missing.length, already: known.length };
    if (missing.length > 0) record(ctx, 'starter.role-plays-added', { id: organisationId }, { after: counted });
    return counted;
  }

  private async rubric(ctx: Ctx, organisationId: string, draft: RubricDraft): Promise<Rubric> {
    const known = await ctx.tx.findOne(Rubric, { where: { organisationId, code: draft.code }, order: { version: 'DESC' } });
    return known ?? this.rubrics.publish(ctx, organisationId, draft);
  }
}
