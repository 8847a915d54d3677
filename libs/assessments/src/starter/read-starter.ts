import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainCode, PeerRole, PracticeFormat } from '@waymark/kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import { ItemKind } from '../item/item.rules';
import type { ItemDraft } from '../item/item.rules';
import type { RubricDraft } from '../role-play/rubric.rules';
import { Family } from '../role-play/scenario.rules';
import type { ScenarioDraft } from '../role-play/scenario.rules';

const words = { en: z.string().min(1), es: z.string().min(1) };
const Words = z.strictObject(words);
const Code = z.string().regex(/^[\w.-]{1,40}$/);

const Item = z.strictObject({
  code: Code,
  domain: z.enum(DomainCode),
  difficulty: z.number().int().min(1).max(3),
  kind: z.enum(ItemKind),
  stem: Words,
  options: z.array(z.strictObject({ ...words, isRight: z.boolean().optional(), match: Words.optional() })).max(12),
  extra: z.array(Words).max(6).optional(),
  vignette: z.strictObject({ code: Code, text: Words }).optional(),
  rationale: z.string().default(''),
});
const Criterion = z.strictObject({ title: Words, isCore: z.boolean(), isCritical: z.boolean(), weight: z.number().int(), anchors: z.array(Words) });
const Rubric = z.strictObject({ code: Code, title: Words, passMark: z.number().int(), criteria: z.array(Criterion) });
const Scenario = z.strictObject({
  code: Code,
  rubric: Code,
  family: z.enum(Family),
  formats: z.array(z.enum(PracticeFormat)),
  roles: z.array(z.enum(PeerRole)),
  minutes: z.number().int().min(1),
  title: Words,
  brief: Words,
  actorScript: Words,
  assessorGuide: Words,
});

const Exam = z.strictObject({
  title: Words,
  blueprint: z.array(z.strictObject({ domain: z.enum(DomainCode), difficulty: z.number().int().min(1).max(3).nullable(), count: z.number().int().min(1) })),
  pilotCount: z.number().int(),
  minutes: z.number().int(),
  waitDays: z.number().int(),
  maxAttempts: z.number().int(),
  cutScore: z.number().int(),
  reason: Words,
});

/** A plan that the starter bank can fill. */
export type StarterExam = z.infer<typeof Exam>;

export interface StarterRolePlays {
  readonly rubrics: readonly RubricDraft[];
  /** Each names the code of its rubric. */
  readonly scenarios: readonly (ScenarioDraft & { readonly rubric: string })[];
}

function readOne<T>(path: string, shape: z.ZodType<T>): T {
  const read = shape.safeParse(parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }));
  if (!read.success) throw new Error(`${path}: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
  return read.data;
}

const readFiles = <T>(folder: string, shape: z.ZodType<T>): T[] => readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => readOne(join(folder, name), shape));

/** The items that ship with the product, a file for each module. */
export const readStarterItems = (starterDir: string): ItemDraft[] => readFiles(join(starterDir, 'items'), z.array(Item)).flat();

export const readStarterExam = (starterDir: string): StarterExam => readOne(join(starterDir, 'exam.yaml'), Exam);

export function readStarterRolePlays(starterDir: string): StarterRolePlays {
  const folder = join(starterDir, 'role-plays');
  return { rubrics: readFiles(join(folder, 'rubrics'), Rubric), scenarios: readFiles(join(folder, 'scenarios'), Scenario) };
}
