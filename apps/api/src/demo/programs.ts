import type { INestApplicationContext } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import { CtxFactory, Worker } from '@waymark/platform';
import { CountConsentService, ProfileService, RosterEntry, RosterService, WatchDelivery, WatchPurpose, WatchQuestionService, WatchRoundService, WatchService } from '@waymark/programs';
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
  await showPage(world);
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

const about = {
  en: 'A place to get well with people who have been there. Day program, groups and a mentor from the first week.',
  es: 'Un lugar para recuperarse con personas que ya pasaron por esto. Programa de día, grupos y un mentor desde la primera semana.',
};
const policy = {
  en: 'Peers join the weekly team meeting. They tell the team only what the person wants to share.',
  es: 'Los pares van a la reunión semanal del equipo. Solo cuentan lo que la persona quiere compartir.',
};

const words = {
  supervisorRole: { en: 'Peer support lead', es: 'Responsable de apoyo entre pares' },
  languages: { en: 'English and Spanish, every day. Sign language by appointment.', es: 'Inglés y español, todos los días. Lengua de señas con cita.' },
  openHours: { en: 'Monday to Friday, 8 in the morning to 7 in the evening.', es: 'De lunes a viernes, de 8 de la mañana a 7 de la tarde.' },
  usualWait: { en: 'Two to three days for a first talk.', es: 'De dos a tres días para la primera charla.' },
};

/** The page for families: what the program says, and the people who let themselves be counted. */
async function showPage(world: DemoWorld): Promise<void> {
  const organisationId = world.organisations.program.id;
  const input = { organisationId, isPublic: true, phone: '(555) 010-0134', about, policy, ...words, offerMonths: 12 };
  await world.as(world.people.staff, world.story.at('2026-10-12T15:00:00.000Z'), (ctx) => world.app.get(ProfileService).state(ctx, input));
  for (const holder of [...world.people.holders, world.people.trainer]) {
    await world.as(holder, world.story.at('2026-10-13T15:00:00.000Z'), async (ctx) => {
      const credentials = await ctx.tx.findBy(Credential, { holderId: found(ctx.actor.id) });
      const entry = await ctx.tx.findOneBy(RosterEntry, { credentialId: found(credentials.at(-1) ?? null).id });
      if (entry) await world.app.get(CountConsentService).say(ctx, entry.id, true);
    });
  }
}

/** The list was gone through on each of the last days. After the seed: a round reads what was committed. */
export async function watchOfTheWeek(app: INestApplicationContext): Promise<void> {
  const now = app.get(CtxFactory).create();
  for (let ago = rounds; ago > 0; ago -= 1) await app.get(WatchRoundService).all({ ...now, now: new Date(now.now.getTime() - ago * DAY_MS) });
  await app.get(Worker).drain();
}
