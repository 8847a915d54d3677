import type { INestApplicationContext } from '@nestjs/common';
import { ConsentService, Credential, DetailChoiceService, DisclosureService, RegisterService, SharePages, SharePurpose, ViewDevice } from '@waymark/credentials';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { CtxFactory, inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RosterEntry, SharedDetailService } from '@waymark/programs';
import type { DemoWorld } from './world';

// Training, hours and supervision; not the days of exams.
const lines = [0, 1, 2, 3, 4, 5, 6];

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

/** A link that was opened, by its key and the moments of it. */
export interface OpenedLink {
  readonly key: string;
  readonly views: readonly (readonly [at: Date, device: ViewDevice])[];
}

/** The same holder showed it to an employer by a link, and lets the program that watches read some of it. */
export async function seedShown(world: DemoWorld): Promise<OpenedLink> {
  const holder = found(world.people.holders[0]);
  const { id: credentialId } = await world.as(holder, world.story.at('2026-11-16T15:00:00.000Z'), (ctx) => firstOf(ctx, holder));
  await world.as(holder, world.story.at('2026-11-19T15:00:00.000Z'), async (ctx) => {
    const entry = await ctx.tx.findOneByOrFail(RosterEntry, { credentialId });
    await world.app.get(SharedDetailService).give(ctx, { watchId: entry.id, purpose: SharePurpose.CREDENTIALING, purposeWords: null, lines: [0, 6], showsRules: false, days: 366 });
  });
  const wish = { credentialId, recipient: 'Cedar Ridge Clinic', purpose: SharePurpose.JOB_APPLICATION, purposeWords: null, lines, showsRules: true, days: 90, mostViews: 5 };
  const { key } = await world.as(holder, world.story.at('2026-11-16T15:00:00.000Z'), (ctx) => world.app.get(ConsentService).giveByLink(ctx, wish));
  const views = [[world.story.at('2026-11-17T14:20:00.000Z'), ViewDevice.PHONE], [world.story.at('2026-11-18T16:45:00.000Z'), ViewDevice.COMPUTER]] as const;
  return { key, views };
}

/** The employer looked. After the seed: a certificate is read as it was committed. */
export async function openShown(app: INestApplicationContext, { key, views }: OpenedLink): Promise<void> {
  const notice = app.get(SharePages).notice('en');
  for (const [now, device] of views) {
    await inTransaction({ ...app.get(CtxFactory).create(), now }, (ctx) => app.get(DisclosureService).byKey(ctx, key, { device, notice, ip: '203.0.113.20' }));
  }
}
