import type { INestApplicationContext } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { CtxFactory, Worker } from '@waymark/platform';
import { RosterEntry, RosterService, WatchDelivery, WatchPurpose, WatchQuestionService, WatchRoundService, WatchService } from '@waymark/programs';
import type { DemoWorld } from './world';

const teams = ['Front desk', 'Outreach', null] as const;
const rounds = 6;
const DAY_MS = 86_400_000;

/** The program keeps every certificate on its roster, so that each standing can be seen there, and says why it watches them. */
export async function seedPrograms(world: DemoWorld): Promise<void> {
  const { staff } = world.people;
  const organisationId = world.organisations.program.id;
  const rosters = world.app.get(RosterService);
  const watches = world.app.get(WatchService);
  await world.as(staff, world.story.at('2026-10-05T15:30:00.000Z'), async (ctx) => {
    const credentials = await ctx.tx.find(Credential, { order: { number: 'ASC' } });
    for (const [index, credential] of credentials.entries()) await rosters.keep(ctx, { organisationId, credential, label: teams[index % teams.length] ?? null });
    await watches.choose(ctx, organisationId, WatchDelivery.DAILY);
    await watches.statePurpose(ctx, organisationId, WatchPurpose.EMPLOYS);
  });
  await askWhy(world);
}

/** One holder wants to know why they are on the list. */
async function askWhy(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[1] ?? null);
  await world.as(holder, world.story.at('2026-11-20T16:00:00.000Z'), async (ctx) => {
    const credential = await ctx.tx.findOneByOrFail(Credential, { holderId: found(ctx.actor.id) });
    const entry = await ctx.tx.findOneByOrFail(RosterEntry, { credentialId: credential.id });
    await world.app.get(WatchQuestionService).ask(ctx, entry.id, 'I left your outreach team in August. Do you still need to follow my certificate?');
  });
}

/** The list was gone through on each of the last days. After the seed: a round reads what was committed. */
export async function watchOfTheWeek(app: INestApplicationContext): Promise<void> {
  const now = app.get(CtxFactory).create();
  for (let ago = rounds; ago > 0; ago -= 1) await app.get(WatchRoundService).all({ ...now, now: new Date(now.now.getTime() - ago * DAY_MS) });
  await app.get(Worker).drain();
}
