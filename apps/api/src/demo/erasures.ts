import { ErasureWishService } from '@waymark/certification';
import { CredentialService, CredentialStatus } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { CtxFactory } from '@waymark/platform';
import type { DemoWorld } from './world';

/** A holder with another name wants the paper with her former one gone: it waits for its day, and she can keep it until then. */
export async function seedErasure(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[4]);
  const { now } = world.app.get(CtxFactory).create();
  await world.as(holder, new Date(now.getTime() - 3 * 86_400_000), async (ctx) => {
    const credentials = world.app.get(CredentialService);
    const { nodes } = await credentials.mine(ctx, { first: 10 });
    const events = await credentials.eventsOf(ctx, nodes.map(({ id }) => id));
    const former = found(nodes.find((each) => credentials.standing(ctx, each, events.get(each.id) ?? []).status === CredentialStatus.SUPERSEDED));
    await world.app.get(ErasureWishService).begin(ctx, former.id);
  });
}
