import { domainCodes, Role } from '@waymark/kernel';
import { aMember } from '@waymark/identity/testing';
import type { Person } from '@waymark/identity';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import type { Exam } from './exam.entity';
import { ExamService } from './exam.service';
import type { ExamDraft } from './exam.service';
import { aBank, aBankItem, staffCtx } from '../item/item.builder';
import type { BankScene } from '../item/item.builder';

export interface ExamScene extends BankScene {
  readonly trainee: Person;
  readonly exam: Exam;
}

/** A provider with a bank of `perDomain` items in each domain, an exam of one item a domain, and a trainee. */
export async function anExam(api: TestApi, with_: Partial<ExamDraft> = {}, perDomain = 3): Promise<ExamScene> {
  const bank = await aBank(api);
  for (const domain of domainCodes) {
    for (let n = 1; n <= perDomain; n += 1) await aBankItem(api, bank, { code: `${domain}-${n}`, domain });
  }
  const blueprint = domainCodes.map((domain) => ({ domain, difficulty: null, count: 1 }));
  const draft = { providerId: bank.provider.id, title: { en: 'Core exam', es: 'Examen básico' }, blueprint, pilotCount: 0, minutes: 30, cutScore: 3, reason: 'agreed by the panel', waitDays: 7, maxAttempts: 3, ...with_ };
  const exam = await inTransaction(staffCtx(api, bank, bank.trainer), (ctx) => api.app.get(ExamService).create(ctx, draft));
  return { ...bank, trainee: await aMember(api, Role.TRAINEE, bank.provider), exam };
}

/** What is right for an item, read from the table that no question is made of. */
export async function keyOf(api: TestApi, itemId: string): Promise<string[]> {
  const rows = await api.dataSource.query<{ accepted: string[][] }[]>('select key.accepted from assessments.item_key key join assessments.item on item.version_id = key.version_id where item.id = $1 order by key.number desc', [itemId]);
  return rows[0]?.accepted[0] ?? [];
}
