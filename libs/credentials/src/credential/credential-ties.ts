import { Injectable } from '@nestjs/common';
import type { Ctx } from '@waymark/platform';
import type { Credential } from './credential.entity';

/** Whether the signed-in reviewer must look away from this certificate. */
export type TieQuestion = (ctx: Ctx, credential: Credential) => Promise<boolean>;

/** Libs downstream know what ties a reviewer to a holder: they name their question here when they start. */
@Injectable()
export class CredentialTies {
  private readonly questions: TieQuestion[] = [];

  add(question: TieQuestion): void {
    this.questions.push(question);
  }

  async bind(ctx: Ctx, credential: Credential): Promise<boolean> {
    for (const isTied of this.questions) if (await isTied(ctx, credential)) return true;
    return false;
  }
}
