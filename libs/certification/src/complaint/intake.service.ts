import { Injectable } from '@nestjs/common';
import { DisciplineService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { canonicalEmail, CodePurpose, MailedCodes, Organisation, OrganisationKind } from '@waymark/identity';
import { found, holds, localDateAt, Role, tidy } from '@waymark/kernel';
import { authorize, inTransaction, isUuid, madeBefore, RateLimiter, record } from '@waymark/platform';
import type { Ctx, Limit } from '@waymark/platform';
import { IsNull, Not } from 'typeorm';
import { Complaint } from './complaint.entity';
import type { ComplaintBody, ReceiveComplaintInput } from './complaint.input';
import { acknowledgeBy, checkTold, complaintNumber, ComplaintStatus, decideBy } from './complaint.rules';

// Enough for a family that writes about more than one person; useless for flooding a board.
const perAddress: Limit = { name: 'complaint', points: 10, seconds: 86_400 };

const isOnePerson = (credentials: readonly Credential[]): boolean => new Set(credentials.map(({ holderId }) => holderId)).size === 1;

/** How a complaint reaches a board: from anybody by a public form, or written down by staff. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly credentials: DisciplineService,
    private readonly codes: MailedCodes,
    private readonly limiter: RateLimiter,
  ) {}

  boards(ctx: Ctx): Promise<Organisation[]> {
    return ctx.tx.find(Organisation, { where: { kind: OrganisationKind.CERTIFICATION_BOARD }, order: { name: 'ASC' }, select: { id: true, name: true }, take: 100 });
  }

  /** The answer is the same whether or not there is such a person. */
  async fromAnybody(ctx: Ctx, body: ComplaintBody, ip: string): Promise<string> {
    await this.limiter.consume(perAddress, ip);
    return inTransaction(ctx, (inner) => this.receive(inner, { ...body, enteredBy: null }));
  }

  fromStaff(ctx: Ctx, input: ReceiveComplaintInput): Promise<string> {
    authorize(holds(ctx.actor, Role.REVIEWER, input.boardId) || holds(ctx.actor, Role.ORG_ADMIN, input.boardId), 'NOT_FOUND');
    return this.receive(ctx, { ...input, enteredBy: found(ctx.actor.id) });
  }

  async sendCode(ctx: Ctx, id: string, ip: string): Promise<void> {
    const { complainantEmail: email, complainantLocale: locale } = await this.unconfirmed(ctx, id);
    await this.codes.send(ctx, { email: found(email), purpose: CodePurpose.LINK, owner: id }, { locale, ip });
  }

  async confirm(ctx: Ctx, id: string, typed: { code: string; ip: string }): Promise<void> {
    const { complainantEmail: email } = await this.unconfirmed(ctx, id);
    await this.codes.use(ctx, { email: found(email), purpose: CodePurpose.LINK, owner: id, ...typed }, async (inner) => {
      await inner.tx.update(Complaint, { id }, { emailConfirmedAt: ctx.now });
      record(inner, 'complaint.address-confirmed', { id });
    });
  }

  private async unconfirmed(ctx: Ctx, id: string): Promise<Complaint> {
    return found(isUuid(id) ? await ctx.tx.findOneBy(Complaint, { id, complainantEmail: Not(IsNull()), emailConfirmedAt: IsNull() }) : null);
  }

  /** Sent twice, it is one complaint. */
  private async receive(ctx: Ctx, input: ReceiveComplaintInput & { enteredBy: string | null }): Promise<string> {
    const { id, boardId, enteredBy, name, email, locale } = input;
    const before = await madeBefore(ctx, Complaint, { id, boardId });
    if (before) return before.number;
    const board = found(await ctx.tx.findOneBy(Organisation, { id: boardId, kind: OrganisationKind.CERTIFICATION_BOARD }));
    const today = localDateAt(ctx.now, board.timeZone);
    const told = checkTold({ about: input.about, text: input.text, happenedOn: input.happenedOn ?? null }, today);
    const times = { status: ComplaintStatus.RECEIVED, round: 1, receivedAt: ctx.now, acknowledgeBy: acknowledgeBy(today), decideBy: decideBy(today) };
    const complainant = { complainantName: tidy(name ?? '') || null, complainantEmail: email ? canonicalEmail(email) : null, complainantLocale: locale };
    const number = await this.nextNumber(ctx, today);
    await ctx.tx.insert(Complaint, { id, number, boardId, ...told, ...complainant, ...times, enteredBy, ...(await this.subjectOf(ctx, boardId, told.about)) });
    // Neither words nor names: the trail is kept longer and read by more people than a complaint.
    record(ctx, 'complaint.received', { id }, { after: { number, boardId } });
    return number;
  }

  /** Known at once where a number or a name fits one person and no other. */
  private async subjectOf(ctx: Ctx, boardId: string, about: string): Promise<Partial<Pick<Complaint, 'credentialId' | 'subjectId'>>> {
    const named = await this.credentials.ofBoard(ctx, boardId, about);
    const [newest] = named;
    return newest && isOnePerson(named) ? { credentialId: newest.id, subjectId: newest.holderId } : {};
  }

  private async nextNumber(ctx: Ctx, today: string): Promise<string> {
    const rows = await ctx.tx.query<{ n: string }[]>(`select nextval('certification.complaint_number') as n`);
    return complaintNumber(Number(today.slice(0, 4)), Number(rows[0]?.n));
  }
}
