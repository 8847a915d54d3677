import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { FilePurposes, Files } from '@waymark/platform';
import type { Ctx, StoredFile } from '@waymark/platform';
import { In } from 'typeorm';
import { Course } from '../course/course.entity';
import { canPublish } from '../course/course.policy';
import { CourseMedia } from './media.entity';
import { courseMedia, isSent, isShipped } from './media.rules';

@Injectable()
export class MediaService implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.purposes.take(courseMedia);
  }

  /** Takes files into a course: each is in it already, ships with the product, or was sent whole and for this purpose by this author. */
  async take(ctx: Ctx, courseId: string, names: readonly string[]): Promise<void> {
    const given = [...new Set(names)].filter((name) => name !== '' && !isShipped(name));
    must(given.every(isSent), 'FILE_UNKNOWN');
    const known = await ctx.tx.findBy(CourseMedia, { courseId, fileId: In(given) });
    for (const fileId of given.filter((id) => !known.some((media) => media.fileId === id))) {
      await this.files.take(ctx, fileId, courseMedia.name);
      await ctx.tx.insert(CourseMedia, { fileId, courseId });
    }
  }

  /** The file, for whoever may see its course: everybody signed in once that is published, its authors before. */
  async byId(ctx: Ctx, fileId: string): Promise<StoredFile> {
    const media = found(isSent(fileId) ? await ctx.tx.findOneBy(CourseMedia, { fileId }) : null);
    const course = await ctx.tx.findOneByOrFail(Course, { id: media.courseId });
    found(course.versionId !== null || canPublish(ctx.actor, course.organisationId) ? course : null);
    return this.files.taken(ctx, fileId);
  }
}
