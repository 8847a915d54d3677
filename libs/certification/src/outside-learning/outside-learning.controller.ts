import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Access, CurrentCtx, Files, sendFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { LearningReviewService } from './learning-review.service';
import { OutsideLearningService } from './outside-learning.service';

/** The paper of a course from elsewhere, for whoever may see it. */
@Controller('files/learning')
export class OutsideLearningController {
  constructor(
    private readonly learnings: OutsideLearningService,
    private readonly reviews: LearningReviewService,
    private readonly files: Files,
  ) {}

  @Get(':id')
  @Access.signedIn()
  async learningPaper(@CurrentCtx() ctx: Ctx, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { fileId } = await this.learnings.paper(ctx, id, (learning) => this.reviews.isJudge(ctx, learning));
    await sendFile(this.files, ctx, { file: await this.files.taken(ctx, fileId), request, response });
  }
}
