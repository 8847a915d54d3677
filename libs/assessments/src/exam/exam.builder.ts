import { DomainCode, domainCodes, Role } from '@waymark/kernel';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import type { Organisation, Person } from '@waymark/identity';
import type { TestApi } from '@waymark/platform/testing';
import type { Exam } from './exam.entity';
import { ExamService } from './exam.service';
import type { ExamDraft } from './exam.service';
import { ItemBankService } from './item-bank.service';
import { ItemKey } from './item.entity';
import { ItemKind } from './item.rules';
import type { ItemDraft } from './item.rules';

/** A single choice with four options, of which the first is right. */
export function anItemDraft(with_: Partial<ItemDraft> = {}): ItemDraft {
  const option = (text: string, isRight = false) => ({ en: text, es: `${text} (es)`, isRight });
  const options = [option('Listen first', true), option('Give advice'), option('Call the family'), option('Change the subject')];
  return { code: 'ETH-01', domain: DomainCode.ETHICAL_RESPONSIBILITY, difficulty: 1, kind: ItemKind.SINGLE, stem: { en: 'What comes first?', es: '¿Qué va primero?' }, options, ...with_ };
}

export interface ExamScene {
  readonly provider: Organisation;
  readonly trainee: Person;
  readonly exam: Exam;
}

/** A provider with a bank of `perDomain` items in each domain, an exam of one item a domain, and a trainee. */
export async function anExam(api: TestApi, with_: Partial<ExamDraft> = {}, perDomain = 2): Promise<ExamScene> {
  const provider = await anOrganisation(api);
  const trainer = await aMember(api, Role.TRAINER, provider);
  const ctx = api.ctx({ id: trainer.id, locale: 'en', memberships: [{ organisationId: provider.id, role: Role.TRAINER }] });
  for (const domain of domainCodes) {
    for (let n = 1; n <= perDomain; n += 1) await api.app.get(ItemBankService).add(ctx, provider.id, anItemDraft({ code: `${domain}-${n}`, domain }));
  }
  const blueprint = Object.fromEntries(domainCodes.map((domain) => [domain, 1]));
  const draft = { providerId: provider.id, title: { en: 'Core exam', es: 'Examen básico' }, blueprint, minutes: 30, cutScore: 3, waitDays: 7, maxAttempts: 3, ...with_ };
  const exam = await api.app.get(ExamService).create(ctx, draft);
  return { provider, trainee: await aMember(api, Role.TRAINEE, provider), exam };
}

/** The right options of an item, read from the table that the API never shows. */
export async function keyOf(api: TestApi, itemId: string): Promise<string[]> {
  return (await api.dataSource.manager.findOneByOrFail(ItemKey, { itemId })).optionIds;
}
