import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters, UseInterceptors } from '@nestjs/common';
import { NoFilesInterceptor } from '@nestjs/platform-express';
import { Access, addressOf, APP_CONFIG, CurrentCtx, localeOf, sendJson, sendPage, wantsPage } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Request, Response } from 'express';
import { VerifyProblemFilter } from '../verification/verify-problem.filter';
import { RegisterLookup } from './register-lookup.service';
import type { RegisterAnswer } from './register-lookup.service';
import { RegisterPages } from './register-pages';
import { readQuestion } from './register.rules';
import type { Typed } from './register.rules';

const httpStatus: Readonly<Record<RegisterAnswer['status'], number>> = { found: 200, 'not-found': 404, unchecked: 503 };

/** The look-up without a code, for anybody. */
@Controller('verify/register')
@UseFilters(VerifyProblemFilter)
export class RegisterController {
  constructor(
    private readonly register: RegisterLookup,
    private readonly pages: RegisterPages,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get()
  @Access.public()
  async registerForm(@Req() request: Request, @Res() response: Response) {
    sendPage(response, 200, this.pages.form(localeOf(request), await this.register.boards()));
  }

  @Post()
  @Access.public()
  @HttpCode(200)
  @UseInterceptors(NoFilesInterceptor({ limits: { fields: 4, fieldSize: 1000 } }))
  async askRegister(@CurrentCtx() ctx: Ctx, @Body() typed: Typed | undefined, @Req() request: Request, @Res() response: Response) {
    const answer = await this.register.ask(ctx, readQuestion({ ...typed }), addressOf(request, this.config));
    const { status, checkedAt, entries, isNameConfirmed } = answer;
    if (wantsPage(request)) sendPage(response, httpStatus[status], this.pages.answer(localeOf(request), answer));
    else sendJson(response, httpStatus[status], { status, checkedAt: checkedAt.toISOString(), certificates: entries, isNameConfirmed });
  }
}
