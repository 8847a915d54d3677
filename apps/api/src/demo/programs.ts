import { Credential } from '@waymark/credentials';
import { RosterService } from '@waymark/programs';
import type { DemoWorld } from './world';

const teams = ['Front desk', 'Outreach', null] as const;

/** The program keeps every certificate on its roster, so that each standing can be seen there. */
export async function seedPrograms(world: DemoWorld): Promise<void> {
  const { staff } = world.people;
  const organisationId = world.organisations.program.id;
  const rosters = world.app.get(RosterService);
  await world.as(staff, world.story.at('2026-10-05T15:30:00.000Z'), async (ctx) => {
    const credentials = await ctx.tx.find(Credential, { order: { number: 'ASC' } });
    for (const [index, credential] of credentials.entries()) await rosters.keep(ctx, { organisationId, credential, label: teams[index % teams.length] ?? null });
  });
}
