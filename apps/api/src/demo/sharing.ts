import { Credential, DetailChoiceService } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import type { DemoWorld } from './world';

/** One holder lets everybody with the code read what stands behind the certificate; the others keep it to themselves. */
export async function seedSharing(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[0] ?? null);
  await world.as(holder, world.story.at('2026-10-06T15:00:00.000Z'), async (ctx) => {
    const { id } = found(await ctx.tx.findOne(Credential, { where: { holderId: holder.id }, order: { number: 'ASC' } }));
    await world.app.get(DetailChoiceService).say(ctx, id, true);
  });
}
