import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { InBoth, Locale } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { ItemVersion } from '../item/item.entity';
import { ItemBankService } from '../item/item-bank.service';
import type { ItemOption } from '../item/item.rules';
import { AnswerService } from './answer.service';
import type { Answer, Attempt } from './attempt.entity';
import { isOpen } from './attempt.rules';
import { isOnBreak } from './break.rules';
import type { FormItem } from './form.rules';

interface Asked {
  readonly place: FormItem;
  readonly version: ItemVersion;
  readonly vignette: InBoth | null;
}

const shown = (parts: readonly ItemOption[], order: readonly string[], locale: Locale) => order.map((id) => ({ id, text: found(parts.find((part) => part.id === id))[locale] }));

/** The question in one language, with its parts in the order of the attempt. */
const inWords = ({ place, version, vignette }: Asked, locale: Locale) => ({
  locale,
  stem: version.stem[locale],
  vignette: vignette?.[locale] ?? null,
  options: shown(version.options, place.optionIds, locale),
  targets: shown(version.targets, place.targetIds, locale),
});

@Injectable()
export class QuestionService {
  constructor(
    private readonly answers: AnswerService,
    private readonly bank: ItemBankService,
  ) {}

  /** Nobody reads a question in a break, or once the attempt is over: the bank serves the next one. Nothing here says what is right or what counts. */
  async of(ctx: Ctx, attempt: Attempt) {
    if (!isOpen(attempt, ctx.now) || isOnBreak(attempt, ctx.now)) return [];
    const { locale } = ctx.actor;
    const versions = await this.bank.versions(ctx, attempt.form.map((place) => place.versionId));
    const vignettes = await this.bank.vignettes(ctx, [...versions.values()]);
    // What this request began has no answers yet.
    const saved = attempt.startedAt === ctx.now ? [] : await this.answers.of(ctx, attempt);
    const answers = new Map(saved.map((answer) => [answer.itemId, answer]));
    const asked = (place: FormItem, version: ItemVersion) => {
      const words = { place, version, vignette: vignettes.get(version.vignetteId ?? '')?.text ?? null };
      return { id: place.itemId, kind: version.kind, ...inWords(words, locale), other: inWords(words, locale === 'en' ? 'es' : 'en') };
    };
    return attempt.form.map((place, index) => ({ position: index + 1, ...asked(place, found(versions.get(place.versionId))), ...this.saved(answers.get(place.itemId)) }));
  }

  private saved(answer: Answer | undefined) {
    return { chosen: answer?.optionIds ?? [], isFlagged: answer?.isFlagged ?? false, savedAt: answer?.savedAt ?? null };
  }
}
