import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttemptService, ExamService, ItemBankService } from '@waymark/assessments';
import type { Attempt, Exam, ItemDraft } from '@waymark/assessments';
import type { Person } from '@waymark/identity';
import { domainCodes, found } from '@waymark/kernel';
import { APP_CONFIG } from '@waymark/platform';
import type { AppConfig } from '@waymark/platform';
import type { DemoWorld } from './world';

const opened = new Date('2026-01-14T16:00:00.000Z');
const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** The bank that ships with the product: original items in English and Spanish, a file for each domain. */
function bundledItems(world: DemoWorld): ItemDraft[] {
  const folder = join(world.app.get<AppConfig>(APP_CONFIG).localesDir, '../apps/api/seed/exam');
  return readdirSync(folder).sort().flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ItemDraft[]);
}

function openExam(world: DemoWorld): Promise<Exam> {
  const providerId = world.organisations.provider.id;
  const items = bundledItems(world);
  return world.as(world.people.trainer, opened, async (ctx) => {
    for (const item of items) await world.app.get(ItemBankService).add(ctx, providerId, item);
    const title = { en: 'Peer support core exam', es: 'Examen básico de apoyo entre pares' };
    // 16 items, 4 a domain: the bank of 32 gives two forms without a repeat. 11 right answers pass.
    const blueprint = Object.fromEntries(domainCodes.map((domain) => [domain, 4]));
    return world.app.get(ExamService).create(ctx, { providerId, title, blueprint, minutes: 30, cutScore: 11, waitDays: 7, maxAttempts: 3 });
  });
}

/** Sits the exam as the person would, with that many right answers; the others stay open. */
async function sit(world: DemoWorld, person: Person, plan: { exam: Exam; at: Date; right: number }): Promise<Attempt> {
  const attempts = world.app.get(AttemptService);
  const attempt = await world.as(person, plan.at, (ctx) => attempts.start(ctx, plan.exam.id));
  await world.as(person, minutesAfter(plan.at, 18), async (ctx) => {
    const keys = await world.app.get(ItemBankService).keysOf(ctx, attempt.form);
    for (const { itemId } of attempt.form.slice(0, plan.right)) {
      await attempts.save(ctx, { attemptId: attempt.id, itemId, optionIds: found(keys.get(itemId)), isFlagged: false });
    }
  });
  return world.as(person, minutesAfter(plan.at, 22), (ctx) => attempts.submit(ctx, attempt.id));
}

/** Everybody with a certificate has passed, one of them the second time; Ana passed too; Jordan has not begun. */
export async function seedExams(world: DemoWorld): Promise<void> {
  const exam = await openExam(world);
  const { trainee, holders } = world.people;
  await sit(world, found(holders[3]), { exam, at: new Date('2026-02-16T16:00:00.000Z'), right: 9 });
  for (const [index, holder] of holders.entries()) await sit(world, holder, { exam, at: new Date('2026-03-02T16:00:00.000Z'), right: 12 + (index % 4) });
  await sit(world, trainee, { exam, at: new Date('2026-11-09T16:00:00.000Z'), right: 14 });
}
