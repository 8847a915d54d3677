import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds, longDay, Role } from '@waymark/kernel';
import { Inbox, Translator } from '@waymark/platform';
import type { Ctx, InboxItem } from '@waymark/platform';
import type { Complaint } from '../complaint/complaint.entity';
import { ComplaintStatus } from '../complaint/complaint.rules';
import { ComplaintService } from '../complaint/complaint.service';
import { ComplaintView } from '../complaint/complaint-view.service';
import type { ComplaintViewerCanType } from '../complaint/complaint.type';
import { MeasureAppealService } from '../measure/measure-appeal.service';
import { NoticeService } from '../notice/notice.service';
import { NoticeView } from '../notice/notice-view.service';
import { StandingChangeService } from '../standing-change/standing-change.service';

const MOST = 50;

/** The step that only this viewer, or somebody like them, can take now; null while the holder or another person has it. */
function stepOf({ status }: Complaint, can: ComplaintViewerCanType): string | null {
  if (status === ComplaintStatus.APPEALED) return can.decideAppeal || can.assign ? 'complaint-appeal' : null;
  if (can.confirm) return 'complaint-to-confirm';
  if (can.decideMeasure) return 'complaint-to-decide';
  return status === ComplaintStatus.INVESTIGATING && can.decide ? 'complaint-to-look-into' : null;
}

/** What waits in complaints: for a board with its last days, for a holder the notice. */
@Injectable()
export class DisciplineInboxService implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly complaints: ComplaintService,
    private readonly views: ComplaintView,
    private readonly appeals: MeasureAppealService,
    private readonly notices: NoticeService,
    private readonly noticeViews: NoticeView,
    private readonly changesOfStanding: StandingChangeService,
    private readonly translator: Translator,
  ) {}

  onModuleInit(): void {
    this.inbox.add((ctx) => this.ofBoard(ctx));
    this.inbox.add((ctx) => this.ofHolder(ctx));
    this.inbox.add((ctx) => this.changes(ctx));
  }

  private async ofBoard(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes } = await this.complaints.list(ctx, false, { first: MOST });
    const [fresh, running] = [nodes.filter(({ status }) => status === ComplaintStatus.RECEIVED), nodes.filter(({ status }) => status !== ComplaintStatus.RECEIVED)];
    const lines = await Promise.all(running.map(async (complaint) => this.line(ctx, complaint, await this.step(ctx, complaint))));
    return [...this.toAcknowledge(ctx, fresh), ...lines.flatMap((line) => line ?? [])];
  }

  /** An appeal whose "no" is proposed waits among the second looks. */
  private async step(ctx: Ctx, complaint: Complaint): Promise<string | null> {
    return (await this.appeals.isNoProposed(ctx, complaint)) ? null : stepOf(complaint, await this.views.viewerCan(ctx, complaint));
  }

  /** Changes of standing that another reviewer proposed. */
  private async changes(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.REVIEWER)) return [];
    const { nodes } = await this.changesOfStanding.waiting(ctx, { first: MOST });
    const text = this.translator.text(ctx.actor.locale, 'inbox:standing-change');
    return nodes.map(({ id, credentialId, proposedAt }) => ({ id: `standing-change ${id}`, text, path: `/board/certificates/${credentialId}`, since: proposedAt }));
  }

  private toAcknowledge({ actor: { locale } }: Ctx, fresh: readonly Complaint[]): InboxItem[] {
    const [first] = [...fresh].sort((a, b) => (a.acknowledgeBy < b.acknowledgeBy ? -1 : 1));
    if (!first) return [];
    const text = this.translator.text(locale, 'inbox:complaints-to-acknowledge', { count: fresh.length, day: longDay(first.acknowledgeBy, locale) });
    return [{ id: 'complaints', text, path: '/board/complaints', since: first.receivedAt }];
  }

  private line({ actor: { locale } }: Ctx, { id, number, decideBy, receivedAt }: Complaint, step: string | null): InboxItem | null {
    if (step === null) return null;
    return { id: `${step} ${id}`, text: this.translator.text(locale, `inbox:${step}`, { number, day: longDay(decideBy, locale) }), path: `/board/complaints/${id}`, since: receivedAt };
  }

  private async ofHolder(ctx: Ctx): Promise<InboxItem[]> {
    const { locale } = ctx.actor;
    const mine = await this.notices.mine(ctx);
    const open = await Promise.all(mine.filter(({ answeredAt }) => answeredAt === null).map(async (notice) => ((await this.noticeViews.viewerCan(ctx, notice)).answer ? [notice] : [])));
    return open.flat().map(({ id, answerBy, sentAt }) => ({ id: `notice ${id}`, text: this.translator.text(locale, 'inbox:notice-to-answer', { day: longDay(answerBy, locale) }), path: `/notices/${id}`, since: sentAt }));
  }
}
