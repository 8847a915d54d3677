import { DomainCode, PeerRole, PracticeFormat, TrainingTopic } from '@waymark/kernel';
import type { InBoth, Locale } from '@waymark/kernel';
import { stringify } from 'yaml';
import { z } from 'zod';
import { nothing, StepKind } from '../course/content.rules';
import type { CourseContent, ModuleContent, StepContent } from '../course/content.rules';

/**
 * A course as a folder: `course.yaml` names the folders of its modules in order, and each of those holds `module.yaml`, one Markdown
 * file for each long text and language, and one WebVTT file for captions.
 */
export type Bundle = Readonly<Record<string, string>>;
export type Whole = Omit<CourseContent, 'slug'>;

export const COURSE = 'course.yaml';
export const MODULE = 'module.yaml';
export const languages: readonly Locale[] = ['en', 'es'];

const Text = z.strictObject({ en: z.string(), es: z.string() });
const Name = z.string().regex(/^[a-z0-9-]{1,60}$/);
const Choice = z.strictObject({ id: z.string(), text: Text, why: Text });
const differ = (names: readonly string[]): boolean => new Set(names).size === names.length;

export const Step = z.strictObject({
  file: Name,
  kind: z.enum(StepKind),
  title: Text,
  minutes: z.number().int().min(1).max(600),
  isRequired: z.boolean().default(true),
  mayMarkDone: z.boolean().default(false),
  competencies: z.array(z.string()).default([]),
  media: z.strictObject({ file: Text, seconds: z.number().int().min(0) }).optional(),
  question: z.strictObject({ rightOptionId: z.string(), hint: Text, options: z.array(Choice) }).optional(),
  story: z.strictObject({ scenes: z.array(z.strictObject({ id: z.string(), text: Text, choices: z.array(Choice.extend({ to: z.string().nullable() })).default([]) })) }).optional(),
  note: Text.optional(),
});
export const CourseFile = z.strictObject({ title: Text, summary: Text, modules: z.array(Name).refine(differ, 'names a folder twice') });
export const ModuleFile = z.strictObject({
  title: Text,
  domain: z.enum(DomainCode),
  leastEngagedMinutes: z.number().int().min(0).default(0),
  formats: z.array(z.enum(PracticeFormat)).default([]),
  roles: z.array(z.enum(PeerRole)).default([]),
  topics: z.array(z.enum(TrainingTopic)).default([]),
  steps: z.array(Step).refine((steps) => differ(steps.map(({ file }) => file)), 'names a file twice'),
});

export const pathOf = (base: string, part: string, language: Locale): string => (part === 'captions' ? `${base}.${language}.vtt` : `${base}${part === 'body' ? '' : `.${part}`}.${language}.md`);

/** 01-first-contact: its place, and as much of its English title as a file name takes. */
function nameOf(index: number, { en }: InBoth): string {
  const words = en.toLowerCase().match(/[a-z0-9]+/g)?.join('-') ?? '';
  return `${String(index + 1).padStart(2, '0')}-${words}`.slice(0, 50).replace(/-+$/, '');
}

const yaml = (value: object): string => stringify(value, { aliasDuplicateObjects: false });

class Writer {
  readonly files: Record<string, string> = {};

  course({ title, summary, modules }: Whole): void {
    const folders = modules.map((module, index) => nameOf(index, module.title));
    this.files[COURSE] = yaml({ title, summary, modules: folders });
    modules.forEach((module, index) => this.module(module, String(folders[index])));
  }

  private module({ title, domain, leastEngagedMinutes, formats = [], roles = [], topics = [], steps }: ModuleContent, folder: string): void {
    const written = steps.map((step, index) => this.step({ ...nothing, ...step }, folder, nameOf(index, step.title)));
    this.files[`${folder}/${MODULE}`] = yaml({ title, domain, leastEngagedMinutes, formats, roles, topics, steps: written });
  }

  private step({ body, media, question, story, note, ...rest }: StepContent, folder: string, file: string): object {
    const { kind, title, minutes, isRequired, mayMarkDone, competencies } = rest;
    const base = `${folder}/${file}`;
    this.keep(base, 'body', body);
    if (note) this.keep(base, 'alternative', note.alternative);
    if (media) this.keep(base, 'captions', media.captions);
    if (media) this.keep(base, 'transcript', media.transcript);
    const parts = { ...(media && { media: { file: media.file, seconds: media.seconds } }), ...(question && { question }), ...(story && { story }), ...(note && { note: note.text }) };
    return { file, kind, title, minutes, isRequired, mayMarkDone, competencies, ...parts };
  }

  private keep(base: string, part: string, text: InBoth): void {
    for (const language of languages) this.files[pathOf(base, part, language)] = text[language];
  }
}

/** The folder of a course. Reading it again gives the same course. */
export function toBundle(course: Whole): Bundle {
  const writer = new Writer();
  writer.course(course);
  return writer.files;
}
