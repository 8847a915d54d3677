import { Injectable } from '@nestjs/common';
import { PastStanding } from '@waymark/credentials';
import type { HeldThen } from '@waymark/credentials';
import { SignedWorkService } from '@waymark/hours';
import type { SignedWork } from '@waymark/hours';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { CaseService } from '../application/case.service';
import { concernsOf } from './signer-standing.rules';
import type { ConcernGroup, StandingThen } from './signer-standing.rules';

/** Hours under a supervisor whose own certificate was not in order on the day of the work (docs/decisions/0020). */
@Injectable()
export class SignerStandingService {
  constructor(
    private readonly cases: CaseService,
    private readonly work: SignedWorkService,
    private readonly past: PastStanding,
  ) {}

  /** For reviewers who may judge the case, and nothing for everybody else: that a supervisor holds a certificate discloses lived experience. Three statements, however many entries and supervisors. */
  async of(ctx: Ctx, application: Application): Promise<ConcernGroup<SignedWork>[]> {
    if (!(await this.cases.isReviewer(ctx, application))) return [];
    const work = await this.work.of(ctx, application.applicantId);
    const held = await this.past.heldBy(ctx, [...new Set(work.flatMap(({ signerId }) => signerId ?? []))]);
    return concernsOf(work, (signerId, day) => held.filter(({ credential }) => credential.holderId === signerId).flatMap((each) => standingThen(each, day)));
  }
}

function standingThen({ credential: { boardId, boardName, issuedOn }, on }: HeldThen, day: LocalDate): StandingThen[] {
  const standing = on(day);
  return standing === null ? [] : [{ boardId, boardName, issuedOn, status: standing.status, since: standing.since, conditionsSince: standing.conditions?.since ?? null }];
}
