import type { InBoth } from '@waymark/kernel';
import { parse } from 'yaml';
import type { z } from 'zod';
import { nothing } from '../course/content.rules';
import type { ModuleContent, StepContent, StepParts } from '../course/content.rules';
import { plannedMinutes } from '../course/course.rules';
import { COURSE, CourseFile, languages, MODULE, ModuleFile, pathOf } from './bundle';
import type { Bundle, Step, Whole } from './bundle';

export interface BundleRow {
  readonly path: string;
  /** Nothing when the file was read. */
  readonly reason: 'UNREADABLE' | 'MISSING' | 'UNUSED' | 'NOT_INCLUDED' | null;
  /** Where in the file, and what is wrong with it. */
  readonly detail: string;
}

/** Reads what the folder holds, and notes for each file whether it was there and could be read. */
class Reader {
  readonly rows: BundleRow[] = [];

  constructor(private readonly bundle: Bundle) {}

  /** A file of structure; nothing when it is missing or not as it should be. */
  structure<T>(path: string, shape: z.ZodType<T>): T | null {
    const text = this.file(path);
    if (text === undefined) return null;
    try {
      const read = shape.safeParse(parse(text, { maxAliasCount: 0 }));
      if (read.success) return this.note(path, read.data);
      for (const { path: at, message } of read.error.issues) this.rows.push({ path, reason: 'UNREADABLE', detail: `${at.join('.')}: ${message}` });
    } catch (error) {
      this.rows.push({ path, reason: 'UNREADABLE', detail: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '' });
    }
    return null;
  }

  texts(base: string, part: string): InBoth {
    const [en, es] = languages.map((language) => this.text(pathOf(base, part, language)));
    return { en: en ?? '', es: es ?? '' };
  }

  unused(): BundleRow[] {
    const used = new Set(this.rows.map(({ path }) => path));
    return Object.keys(this.bundle).filter((path) => !used.has(path)).map((path) => ({ path, reason: 'UNUSED', detail: '' }));
  }

  private text(path: string): string {
    const text = this.file(path);
    return text === undefined ? '' : this.note(path, text);
  }

  private note<T>(path: string, value: T): T {
    this.rows.push({ path, reason: null, detail: '' });
    return value;
  }

  private file(path: string): string | undefined {
    if (Object.hasOwn(this.bundle, path)) return this.bundle[path];
    this.rows.push({ path, reason: 'MISSING', detail: '' });
    return undefined;
  }
}

function stepOf({ file, note, media, ...rest }: z.infer<typeof Step>, folder: string, reader: Reader): StepContent {
  const base = `${folder}/${file}`;
  const parts: Partial<StepParts> = {
    media: media ? { ...media, captions: reader.texts(base, 'captions'), transcript: reader.texts(base, 'transcript') } : null,
    note: note ? { text: note, alternative: reader.texts(base, 'alternative') } : null,
  };
  return { ...nothing, ...rest, question: rest.question ?? null, story: rest.story ?? null, ...parts, body: reader.texts(base, 'body') };
}

function moduleOf(folder: string, reader: Reader): ModuleContent | null {
  const module = reader.structure(`${folder}/${MODULE}`, ModuleFile);
  if (!module) return null;
  const steps = module.steps.map((step) => stepOf(step, folder, reader));
  return { ...module, steps, creditMinutes: plannedMinutes(steps) };
}

/** The course in the folder, unless a file of its structure cannot be read; and a row for each file: read, missing, not used or not readable, and why. */
export function fromBundle(bundle: Bundle): { readonly content: Whole | null; readonly rows: BundleRow[] } {
  const reader = new Reader(bundle);
  const course = reader.structure(COURSE, CourseFile);
  if (!course) return { content: null, rows: reader.rows };
  const modules = course.modules.map((folder) => moduleOf(folder, reader));
  const read = modules.filter((module) => module !== null);
  return { content: read.length === modules.length ? { ...course, modules: read } : null, rows: [...reader.rows, ...reader.unused()] };
}
