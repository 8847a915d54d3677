import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { DomainError, Role } from '@waymark/kernel';
import { Access, CurrentCtx, inTransaction, readPart } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Bundle } from './bundle';
import { BundleService } from './bundle.service';

const MOST_BYTES = 8 * 1024 * 1024;
const Folder = z.record(z.string().max(200), z.string()).refine((files) => Object.keys(files).length <= 5000);

function folderOf(bytes: Buffer): Bundle {
  try {
    return Folder.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new DomainError('COURSE_FOLDER_UNREADABLE');
  }
}

/** Courses as folders: one JSON file of paths and texts, so that nothing is unpacked and no path leads anywhere. */
@Controller('files/course-bundle')
export class BundleController {
  constructor(private readonly bundles: BundleService) {}

  @Get(':courseId')
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  async courseBundle(@CurrentCtx() ctx: Ctx, @Param('courseId') courseId: string, @Res() response: Response): Promise<void> {
    const bundle = await this.bundles.export(ctx, courseId);
    response.set({ 'Content-Disposition': 'attachment; filename="course.json"', 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }).type('application/json').send(JSON.stringify(bundle, null, 1));
  }

  @Post()
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  async importCourseBundle(@CurrentCtx() ctx: Ctx, @Query() query: { organisationId?: string; dryRun?: string }, @Req() request: Request, @Res() response: Response): Promise<void> {
    const bytes = await readPart(request, MOST_BYTES);
    if (!bytes) throw new DomainError('TOO_LARGE');
    const given = { organisationId: String(query.organisationId ?? ''), bundle: folderOf(bytes), isDryRun: query.dryRun === '1' };
    response.json(await inTransaction(ctx, (inner) => this.bundles.import(inner, given)));
  }
}
