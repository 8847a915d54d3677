import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { StepContent } from '../course/content.rules';
import { canPublish } from '../course/course.policy';
import { problemsOf } from '../course/course.rules';
import type { CourseProblem } from '../course/course.rules';
import { DraftService } from '../draft/draft.service';
import { isShipped } from '../media/media.rules';
import { identify } from '../version/version.rules';
import { toBundle } from './bundle';
import type { Bundle, Whole } from './bundle';
import { fromBundle } from './read-bundle';
import type { BundleRow } from './read-bundle';

export interface Imported {
  readonly rows: readonly BundleRow[];
  /** A course can be made of it. */
  readonly isReadable: boolean;
  /** What is still to mend before the course can be published. */
  readonly problems: readonly CourseProblem[];
  /** The new course; nothing in a dry run, and nothing when the folder could not be read. */
  readonly courseId: string | null;
}

const isCarried = (file: string): boolean => file === '' || isShipped(file);

/** Sound and picture stay where they are: only what ships with the product comes along, and the rest is named. */
function leaveMedia(content: Whole): { readonly content: Whole; readonly rows: BundleRow[] } {
  const rows: BundleRow[] = [];
  const step = (each: StepContent): StepContent => {
    if (!each.media || (isCarried(each.media.file.en) && isCarried(each.media.file.es))) return each;
    rows.push({ path: each.media.file.en || each.media.file.es, reason: 'NOT_INCLUDED', detail: each.title.en });
    return { ...each, media: { ...each.media, file: { en: '', es: '' } } };
  };
  return { content: { ...content, modules: content.modules.map((module) => ({ ...module, steps: module.steps.map(step) })) }, rows };
}

@Injectable()
export class BundleService {
  constructor(private readonly drafts: DraftService) {}

  /** The draft as a folder, for its authors. */
  async export(ctx: Ctx, courseId: string): Promise<Bundle> {
    return toBundle((await this.drafts.byCourse(ctx, courseId)).content);
  }

  /** A new course out of a folder. A dry run tells the same and changes nothing. */
  async import(ctx: Ctx, { organisationId, bundle, isDryRun }: { readonly organisationId: string; readonly bundle: Bundle; readonly isDryRun: boolean }): Promise<Imported> {
    authorize(canPublish(ctx.actor, organisationId));
    const read = fromBundle(bundle);
    if (!read.content) return { rows: read.rows, isReadable: false, problems: [], courseId: null };
    const { content, rows } = leaveMedia(read.content);
    const whole = identify(content, randomUUID);
    const told = { rows: [...read.rows, ...rows], isReadable: true, problems: problemsOf(whole) };
    if (isDryRun) return { ...told, courseId: null };
    const draft = await this.drafts.start(ctx, { courseId: randomUUID(), organisationId, title: whole.title });
    await this.drafts.edit(ctx, { courseId: draft.courseId, revision: draft.revision }, () => whole);
    record(ctx, 'course.imported', { id: draft.courseId }, { after: { files: Object.keys(bundle).length } });
    return { ...told, courseId: draft.courseId };
  }
}
