import { Credential, DetailChoiceService, RegisterService } from '@waymark/credentials';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { DemoWorld } from './world';

const firstOf = async (ctx: Ctx, holder: Person): Promise<Credential> => found(await ctx.tx.findOne(Credential, { where: { holderId: holder.id }, order: { number: 'ASC' } }));

/** One holder lets everybody with the code read what stands behind the certificate, and lets people find them; another says no to that, the others were asked. */
export async function seedSharing(world: DemoWorld): Promise<void> {
  const [open, , hidden] = world.people.holders;
  const registers = world.app.get(RegisterService);
  await world.as(world.people.admin, world.story.at('2026-10-01T15:00:00.000Z'), (ctx) => registers.keep(ctx, world.organisations.board.id, true));
  await world.as(found(open), world.story.at('2026-10-06T15:00:00.000Z'), async (ctx) => {
    const { id } = await firstOf(ctx, found(open));
    await world.app.get(DetailChoiceService).say(ctx, id, true);
    await registers.choose(ctx, id, true);
  });
  await world.as(found(hidden), world.story.at('2026-10-07T15:00:00.000Z'), async (ctx) => registers.choose(ctx, (await firstOf(ctx, found(hidden))).id, false));
}
