import { Application, ApplicationStatus } from '@waymark/certification';
import { CredentialService } from '@waymark/credentials';
import { found } from '@waymark/kernel';
import type { DemoWorld } from './world';

const text = {
  title: 'Certified Lead Peer',
  schemeName: 'Lead Peer of Harbor State (demonstration scheme)',
  schemeVersion: '1',
};

/** Somebody whose certificate ends next month and who can renew it now. It was given before the story begins, so that nobody is there yet to act. */
export async function seedRenewable(world: DemoWorld): Promise<void> {
  const { board } = world.organisations;
  const { reviewer, secondReviewer } = world.people;
  const holder = found(world.people.holders[5]);
  const at = world.story.at('2024-12-28T16:00:00.000Z');
  const signatories = [reviewer, secondReviewer].map(({ legalName }) => ({ name: found(legalName), role: 'Reviewer' }));
  await world.as(reviewer, at, async (ctx) => {
    const about = { schemeId: 'harbor-lead', schemeVersion: '1', certificateName: found(holder.legalName), certificateLanguage: 'en' as const };
    const { id } = await ctx.tx.save(Application, { ...about, applicantId: holder.id, boardId: board.id, status: ApplicationStatus.ISSUED, round: 1, openedAt: at, sentAt: at, dueOn: world.story.on('2025-01-20') });
    const term = { issuedOn: world.story.on('2024-12-28'), validUntil: world.story.on('2026-12-27'), evidence: [{ label: 'Code of ethics signed', value: '' }], evidenceDigest: 'before the story', signatories };
    const whose = { sourceId: id, holderId: holder.id, holderName: found(holder.legalName), lang: 'en' as const, boardId: board.id, boardName: board.name, timeZone: board.timeZone };
    await world.app.get(CredentialService).issue(ctx, { ...text, ...whose, ...term });
  });
}
