import { randomUUID } from 'node:crypto';
import { HoursSigningService, HoursToSignService, SignerCaseReason, SignerCaseService } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { CtxFactory, Files } from '@waymark/platform';
import { evening, place, send } from './hours-by-link';
import { drawnPaper } from './picture';
import type { DemoWorld } from './world';

const peter = { name: 'Peter Lang', email: 'peter.lang@old-clinic.example', locale: 'en' } as const;
const ines = { name: 'Inés Duarte', email: 'ines.duarte@clinic.example', locale: 'es' } as const;

interface Told {
  readonly placementId: string;
  readonly reason: SignerCaseReason;
  readonly words: string;
  readonly at: Date;
}

async function openCase(world: DemoWorld, person: Person, { at, ...told }: Told): Promise<string> {
  return world.as(person, at, async (ctx) => {
    const file = await world.app.get(Files).add(ctx, { purpose: 'signer-case', mediaType: 'image/png' }, drawnPaper());
    const id = randomUUID();
    await world.app.get(SignerCaseService).open(ctx, { id, fileIds: [file.id], alternate: ines, ...told });
    return id;
  });
}

/** An applicant whose supervisor left: the site agreed, the alternate signed, and the board reads why. */
export async function seedConfirmed(world: DemoWorld): Promise<void> {
  const marcus = found(world.people.applicants[3]);
  const days: LocalDate[] = ['2026-02-10', '2026-02-11', '2026-02-12'].map((day) => world.story.on(day));
  const placementId = await place(world, { person: marcus, supervisor: peter }, world.story.on('2026-02-09'));
  await send(world, { person: marcus, placementId }, days);
  const words = 'Peter left the center in February, a week after he took me on. Inés ran the team that I worked in.';
  const id = await openCase(world, marcus, { placementId, reason: SignerCaseReason.LEFT, words, at: evening(world.story.on('2026-02-19')) });
  await world.as(world.people.admin, evening(world.story.on('2026-02-20')), (ctx) => world.app.get(SignerCaseService).answer(ctx, { id }));
  const signing = world.app.get(HoursSigningService);
  await world.as(null, evening(world.story.on('2026-02-23')), async (outside) => {
    const ctx = { ...outside, actor: { ...outside.actor, mailbox: ines.email } };
    const items = (await world.app.get(HoursToSignService).groups(ctx)).flatMap((group) => group.items);
    const sign = items.map(({ entry, contentHash }) => ({ id: entry.id, contentHash }));
    return signing.decide(ctx, { sign, return: [], attestation: signing.attestation(ctx), signerName: ines.name });
  });
}

/** Yesterday somebody gave up waiting for a supervisor whose mail comes back: the site has a week to say who signs. */
export async function seedUnsigned(world: DemoWorld, placementId: string): Promise<void> {
  const { now } = world.app.get(CtxFactory).create();
  const words = 'I wrote to Peter three times and my mail comes back. At the front desk they say he no longer works there.';
  await openCase(world, found(world.people.holders[3]), { placementId, reason: SignerCaseReason.UNREACHABLE, words, at: new Date(now.getTime() - 86_400_000) });
}
