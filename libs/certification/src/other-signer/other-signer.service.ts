import { Injectable } from '@nestjs/common';
import { OtherSigners } from '@waymark/hours';
import type { OtherSigner } from '@waymark/hours';
import { authorize, loadOne } from '@waymark/platform';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { visibleTo } from '../application/application.policy';
import { CaseService } from '../application/case.service';
import { groupsOf } from './other-signer.rules';
import type { OtherSignerGroup } from './other-signer.rules';

/** Hours that somebody else than the supervisor confirmed, with the reason and the evidence, for reviewers who may judge the case. */
@Injectable()
export class OtherSignerService {
  constructor(
    private readonly cases: CaseService,
    private readonly others: OtherSigners,
  ) {}

  async of(ctx: Ctx, application: Application): Promise<OtherSignerGroup<OtherSigner>[]> {
    return (await this.cases.isReviewer(ctx, application)) ? groupsOf(await this.others.of(ctx, application.applicantId)) : [];
  }

  /** One file of the evidence, where hours that it speaks for count in this application. */
  async evidence(ctx: Ctx, applicationId: string, fileId: string): Promise<string> {
    const application = await loadOne(ctx, Application, visibleTo(ctx.actor), applicationId);
    authorize(await this.cases.isReviewer(ctx, application), 'NOT_FOUND');
    const confirmed = await this.others.of(ctx, application.applicantId);
    return found(confirmed.flatMap(({ fileIds }) => fileIds).find((each) => each === fileId));
  }
}
