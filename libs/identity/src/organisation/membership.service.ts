import { Injectable } from '@nestjs/common';
import { authorize, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { checkRoles } from '../invitation/invitation.rules';
import { Membership } from './membership.entity';
import { canAdminister } from './organisation.policy';

type Seat = Pick<Membership, 'personId' | 'organisationId' | 'role'>;
type GivenBy = Pick<Membership, 'grantedBy' | 'approvedBy'>;

@Injectable()
export class MembershipService {
  /** Gives the role once; a running membership of the same role is returned as it is. */
  async start(ctx: Ctx, seat: Seat, by: GivenBy = {}): Promise<Membership> {
    const held = await ctx.tx.findBy(Membership, { personId: seat.personId, endedAt: IsNull() });
    const running = held.find(({ organisationId, role }) => organisationId === seat.organisationId && role === seat.role);
    if (running) return running;
    checkRoles(seat.role, seat.organisationId, held);
    const membership = await ctx.tx.save(Membership, { ...seat, ...by, startedAt: ctx.now, endedAt: null });
    record(ctx, 'membership.started', membership, { after: { ...seat, ...by } });
    return membership;
  }

  /** The running roles of a person, oldest first, each with its organisation. */
  ofPerson(ctx: Ctx, personId: string): Promise<Membership[]> {
    return ctx.tx.find(Membership, { where: { personId, endedAt: IsNull() }, relations: { organisation: true }, order: { startedAt: 'ASC' } });
  }

  list(ctx: Ctx, organisationId: string, page: PageArgs): Promise<Connection<Membership>> {
    authorize(canAdminister(ctx.actor, organisationId), 'NOT_FOUND');
    const query = ctx.tx.createQueryBuilder(Membership, 'member').where('member.organisationId = :organisationId and member.endedAt is null', { organisationId });
    return paginate(query, page, { alias: 'member', property: 'startedAt', direction: 'ASC' });
  }
}
