import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Answer, Attempt } from './attempt.entity';
import { isOpen } from './attempt.rules';
import { AttemptService } from './attempt.service';
import type { FormItem } from './form.rules';
import type { Item } from './item.entity';
import { ItemBankService } from './item-bank.service';

@Injectable()
export class QuestionService {
  constructor(
    private readonly attempts: AttemptService,
    private readonly bank: ItemBankService,
  ) {}

  /** Nobody reads a question once the attempt is over: the bank serves the next one. */
  async of(ctx: Ctx, attempt: Attempt) {
    if (!isOpen(attempt, ctx.now)) return [];
    const items = await this.bank.byIds(ctx, attempt.form.map((place) => place.itemId));
    const answers = new Map((await this.attempts.answersOf(ctx, attempt)).map((answer) => [answer.itemId, answer]));
    return attempt.form.map((place, index) => ({
      position: index + 1,
      ...this.asked(place, found(items.get(place.itemId)), ctx.actor.locale),
      ...this.saved(answers.get(place.itemId)),
    }));
  }

  private asked(place: FormItem, item: Item, locale: Locale) {
    const texts = new Map(item.options.map((option) => [option.id, option[locale]]));
    return { id: item.id, kind: item.kind, stem: item.stem[locale], options: place.optionIds.map((id) => ({ id, text: found(texts.get(id)) })) };
  }

  private saved(answer: Answer | undefined) {
    return { chosen: answer?.optionIds ?? [], isFlagged: answer?.isFlagged ?? false, savedAt: answer?.savedAt ?? null };
  }
}
