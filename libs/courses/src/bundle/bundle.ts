import { DomainCode, PeerRole, PracticeFormat } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { nothing, StepKind } from '../course/content.rules';
import type { CourseContent, LocalText, ModuleContent, StepContent, StepParts } from '../course/content.rules';
import { plannedMinutes } from '../course/course.rules';

/** A course as a folder: one YAML file of structure, one Markdown file for each long text and language, one WebVTT file for captions. */
export type Bundle = Readonly<Record<string, string>>;

export interface BundleRow {
  readonly path: string;
  /** Nothing when the file was read. */
  readonly reason: 'UNREADABLE' | 'MISSING' | 'UNUSED' | 'NOT_INCLUDED' | null;
  /** Where in the file, and what is wrong with it. */
  readonly detail: string;
}

export const STRUCTURE = 'course.yaml';
const languages: readonly Locale[] = ['en', 'es'];

const Text = z.strictObject({ en: z.string(), es: z.string() });
const Choice = z.strictObject({ id: z.string(), text: Text, why: Text });
const Step = z.strictObject({
  file: z.string().regex(/^[a-z0-9-]{1,60}$/),
  kind: z.enum(StepKind),
  title: Text,
  minutes: z.number().int().min(1).max(600),
  isRequired: z.boolean().default(true),
  mayMarkDone: z.boolean().default(false),
  competencies: z.array(z.string()).default([]),
  media: z.strictObject({ file: Text, seconds: z.number().int().min(0) }).optional(),
  question: z.strictObject({ rightOptionId: z.string(), hint: Text, options: z.array(Choice) }).optional(),
  story: z.strictObject({ scenes: z.array(z.strictObject({ id: z.string(), text: Text, choices: z.array(Choice.extend({ to: z.string().nullable() })) })) }).optional(),
  note: Text.optional(),
});
const Structure = z.strictObject({
  title: Text,
  summary: Text,
  modules: z.array(
    z.strictObject({
      title: Text,
      domain: z.enum(DomainCode),
      leastEngagedMinutes: z.number().int().min(0).default(0),
      formats: z.array(z.enum(PracticeFormat)).default([]),
      roles: z.array(z.enum(PeerRole)).default([]),
      steps: z.array(Step),
    }),
  ),
});

type Whole = Omit<CourseContent, 'slug'>;

const pathOf = (base: string, part: string, language: Locale): string => (part === 'captions' ? `${base}.${language}.vtt` : `${base}${part === 'body' ? '' : `.${part}`}.${language}.md`);

/** The folder of a course. Reading it again gives the same course. */
export function toBundle({ title, summary, modules }: Whole): Bundle {
  const files: Record<string, string> = {};
  const keep = (base: string, part: string, text: LocalText) => languages.forEach((language) => (files[pathOf(base, part, language)] = text[language]));
  const step = (content: StepContent, file: string) => {
    const { media, question, story, note, ...rest } = { ...nothing, ...content };
    keep(file, 'body', rest.body);
    if (note) keep(file, 'alternative', note.alternative);
    if (media) ['captions', 'transcript'].forEach((part) => keep(file, part, part === 'captions' ? media.captions : media.transcript));
    const { kind, title: name, minutes, isRequired, mayMarkDone, competencies } = rest;
    const parts = { ...(media && { media: { file: media.file, seconds: media.seconds } }), ...(question && { question }), ...(story && { story }), ...(note && { note: note.text }) };
    return { file, kind, title: name, minutes, isRequired, mayMarkDone, competencies, ...parts };
  };
  const plain = modules.map(({ title: name, domain, leastEngagedMinutes, formats = [], roles = [], steps }, at) => ({
    title: name, domain, leastEngagedMinutes, formats, roles, steps: steps.map((each, index) => step(each, `${String(at + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`)),
  }));
  return { [STRUCTURE]: stringify({ title, summary, modules: plain }, { aliasDuplicateObjects: false }), ...files };
}

/** Reads the texts that the structure names, and notes for each file whether it was there. */
class Reader {
  readonly rows: BundleRow[] = [];
  private readonly used = new Set([STRUCTURE]);

  constructor(private readonly bundle: Bundle) {}

  texts(base: string, part: string): LocalText {
    const [en, es] = languages.map((language) => this.text(pathOf(base, part, language)));
    return { en: en ?? '', es: es ?? '' };
  }

  unused(): BundleRow[] {
    return Object.keys(this.bundle).filter((path) => !this.used.has(path)).map((path) => ({ path, reason: 'UNUSED', detail: '' }));
  }

  private text(path: string): string {
    this.used.add(path);
    const text = Object.hasOwn(this.bundle, path) ? this.bundle[path] : undefined;
    this.rows.push({ path, reason: text === undefined ? 'MISSING' : null, detail: '' });
    return text ?? '';
  }
}

function stepOf({ file, note, media, ...rest }: z.infer<typeof Step>, reader: Reader): StepContent {
  const parts: Partial<StepParts> = {
    media: media ? { ...media, captions: reader.texts(file, 'captions'), transcript: reader.texts(file, 'transcript') } : null,
    note: note ? { text: note, alternative: reader.texts(file, 'alternative') } : null,
  };
  return { ...nothing, ...rest, question: rest.question ?? null, story: rest.story ?? null, ...parts, body: reader.texts(file, 'body') };
}

function structureOf(text: string): z.infer<typeof Structure> | BundleRow[] {
  const unread = (detail: string): BundleRow => ({ path: STRUCTURE, reason: 'UNREADABLE', detail });
  try {
    const read = Structure.safeParse(parse(text, { maxAliasCount: 0 }));
    return read.success ? read.data : read.error.issues.map((issue) => unread(`${issue.path.join('.')}: ${issue.message}`));
  } catch (error) {
    return [unread(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '')];
  }
}

/** What the folder holds, and a row for each file: read, missing, not used or not readable, and why. */
export function fromBundle(bundle: Bundle): { readonly content: Whole | null; readonly rows: BundleRow[] } {
  const text = Object.hasOwn(bundle, STRUCTURE) ? bundle[STRUCTURE] : undefined;
  if (text === undefined) return { content: null, rows: [{ path: STRUCTURE, reason: 'MISSING', detail: '' }] };
  const structure = structureOf(text);
  if (Array.isArray(structure)) return { content: null, rows: structure };
  const reader = new Reader(bundle);
  const modules = structure.modules.map((module): ModuleContent => {
    const steps = module.steps.map((step) => stepOf(step, reader));
    return { ...module, steps, creditMinutes: plannedMinutes(steps) };
  });
  const rows: BundleRow[] = [{ path: STRUCTURE, reason: null, detail: '' }, ...reader.rows, ...reader.unused()];
  return { content: { title: structure.title, summary: structure.summary, modules }, rows };
}
