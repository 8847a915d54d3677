import { Injectable } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { found, must } from '@waymark/kernel';
import { madeBefore, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity';
import { isApplicant } from '../application/application.policy';
import { ApplicationStatus, inReview } from '../application/application.rules';
import { CaseService } from '../application/case.service';
import { TRANSFER } from '../application/track.rules';
import { TransferClaim } from './transfer-claim.entity';
import type { NameCertificateInput, VerifyTransferInput } from './transfer.input';
import { checkNamed, checkVerified } from './transfer.rules';
import type { Named } from './transfer.rules';
import type { TransferType } from './transfer.type';

const withApplicant: readonly ApplicationStatus[] = [ApplicationStatus.OPEN, ApplicationStatus.ASKED];

/** A certificate that came from elsewhere: named by its holder, verified where it was issued. */
@Injectable()
export class TransferService {
  constructor(private readonly cases: CaseService) {}

  /** Takes the place of the one named before. One that its source confirmed stays. */
  async name(ctx: Ctx, input: NameCertificateInput): Promise<Application> {
    const { id, applicationId } = input;
    const application = await this.cases.lockOwn(ctx, applicationId);
    if (await madeBefore(ctx, TransferClaim, { id, applicationId })) return application;
    must(application.track === TRANSFER, 'TRANSFER_NOT_OFFERED');
    must(withApplicant.includes(application.status), 'APPLICATION_NOT_OPEN', { status: application.status });
    await this.cases.checkReopened(ctx, application, 'credential');
    const credentialId = input.credentialId ?? null;
    const named = credentialId ? await this.own(ctx, credentialId) : checkNamed(input);
    await ctx.tx.update(TransferClaim, { applicationId, replacedAt: IsNull() }, { replacedAt: ctx.now });
    await ctx.tx.insert(TransferClaim, { id, applicationId, credentialId, claimedAt: ctx.now, ...named });
    record(ctx, 'transfer.named', application, { after: { body: named.body } });
    return application;
  }

  async verify(ctx: Ctx, input: VerifyTransferInput): Promise<Application> {
    const { applicationId } = found(await ctx.tx.findOneBy(TransferClaim, { id: input.id }));
    const application = await this.cases.lockForBoard(ctx, applicationId);
    const claim = found(await ctx.tx.findOneBy(TransferClaim, { id: input.id, replacedAt: IsNull() }));
    const verified = checkVerified(claim, input);
    await ctx.tx.update(TransferClaim, { id: claim.id }, { ...verified, verifiedBy: found(ctx.actor.id), verifiedAt: ctx.now });
    record(ctx, 'transfer.verified', application, { after: { body: claim.body, ...verified } });
    return application;
  }

  async of(ctx: Ctx, application: Application): Promise<TransferType | null> {
    if (application.track !== TRANSFER) return null;
    const claim = await ctx.tx.findOneBy(TransferClaim, { applicationId: application.id, replacedAt: IsNull() });
    const isOwn = isApplicant(ctx.actor, application);
    const isOpen = claim !== null && claim.result === null && claim.credentialId === null && inReview.includes(application.status);
    return { claim, canName: isOwn && withApplicant.includes(application.status), canVerify: isOpen && (await this.cases.isReviewer(ctx, application)) };
  }

  private async own(ctx: Ctx, id: string): Promise<Named> {
    const { boardName: body, number } = found(await ctx.tx.findOneBy(Credential, { id, holderId: found(ctx.actor.id) }));
    return { body, number };
  }
}
