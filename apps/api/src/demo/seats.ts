import { randomUUID } from 'node:crypto';
import { InvitationService } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import type { DemoWorld } from './world';

/** One administrator of the board offers a seat; another one has to approve it. */
export async function seedSeat(world: DemoWorld): Promise<void> {
  const { now } = world.app.get(CtxFactory).create();
  const offer = { organisationId: world.organisations.board.id, email: 'amara.obi@example.org', role: Role.REVIEWER, again: false };
  await world.as(world.people.boardAdmin, new Date(now.getTime() - 2 * 86_400_000), (ctx) => world.app.get(InvitationService).invite(ctx, { id: randomUUID(), ...offer }));
}
