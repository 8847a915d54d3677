import { randomUUID } from 'node:crypto';
import { Application, ApplicationStatus, AuditDrawService, LearningReviewService, OutsideLearningService } from '@waymark/certification';
import { TrainingMode } from '@waymark/courses';
import { CredentialService } from '@waymark/credentials';
import { DomainCode, found } from '@waymark/kernel';
import { CtxFactory, Files, record } from '@waymark/platform';
import { drawnPaper } from './picture';
import type { DemoWorld } from './world';

const text = {
  title: 'Certified Lead Peer',
  schemeName: 'Lead Peer of Harbor State (demonstration scheme)',
  schemeVersion: '1',
};

const courses = [
  { title: 'Boundaries and dual roles', day: '2026-05-14', minutes: 180, domain: DomainCode.ETHICAL_RESPONSIBILITY, isAccepted: true },
  { title: 'Facilitating recovery groups', day: '2026-09-10', minutes: 240, domain: DomainCode.MENTORING_EDUCATION, isAccepted: null },
  { title: 'Listening without advice', day: '2026-10-08', minutes: 120, domain: DomainCode.RECOVERY_WELLNESS, isAccepted: false },
] as const;


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
    const term = { issuedOn: world.story.on('2024-12-28'), validUntil: world.story.on('2026-12-27'), lateUntil: world.story.on('2027-06-27'), evidence: [{ label: 'Code of ethics signed', value: '' }], detail: [], evidenceDigest: 'before the story', signatories };
    const whose = { sourceId: id, holderId: holder.id, holderName: found(holder.legalName), lang: 'en' as const, boardId: board.id, boardName: board.name, timeZone: board.timeZone };
    record(ctx, 'credential.taken-over', await world.app.get(CredentialService).issue(ctx, { ...text, ...whose, ...term }), { reason: 'Given before the story begins' });
  });
}

/** Courses that the holder took elsewhere: one counts, one waits for the board, and one waits for a second person to say that it does not count. */
export async function seedOutsideLearning(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[5]);
  const [credential] = await world.as(holder, world.app.get(CtxFactory).create().now, (ctx) => world.app.get(CredentialService).mine(ctx, { first: 10 }).then(({ nodes }) => nodes.filter(({ title }) => title === text.title)));
  for (const { day, isAccepted, ...course } of courses) {
    const at = world.story.at(`${day}T18:00:00.000Z`);
    await world.as(holder, at, async (ctx) => {
      const { id: fileId } = await world.app.get(Files).add(ctx, { purpose: 'learning', mediaType: 'image/png' }, drawnPaper(course.title.length));
      await world.app.get(OutsideLearningService).add(ctx, { ...course, id: randomUUID(), credentialIds: [found(credential).id], provider: 'Northern Lakes College', learnedOn: world.story.on(day), topics: [], mode: TrainingMode.LIVE_ONLINE, fileId });
    });
    if (isAccepted === true) await accept(world, at);
    if (isAccepted === false) await doubt(world, world.story.at('2026-11-18T16:00:00.000Z'));
  }
}

/** A draw that runs until the end of the year. */
export async function seedAuditDraw(world: DemoWorld): Promise<void> {
  const plan = { renewedFrom: world.story.on('2026-11-01'), renewedUntil: world.story.on('2026-12-31'), percent: 10, windowDays: 30 };
  await world.as(world.people.reviewer, world.story.at('2026-11-02T16:00:00.000Z'), (ctx) => world.app.get(AuditDrawService).announce(ctx, { boardId: world.organisations.board.id, ...plan }));
}

async function accept(world: DemoWorld, at: Date): Promise<void> {
  const service = world.app.get(LearningReviewService);
  await world.as(world.people.secondReviewer, at, async (ctx) => {
    const { nodes } = await service.waiting(ctx, { first: 10 });
    for (const { id } of nodes) await service.decide(ctx, { id, isAccepted: true });
  });
}

/** A third reviewer would refuse the newest one: that waits for the other two. */
async function doubt(world: DemoWorld, at: Date): Promise<void> {
  const service = world.app.get(LearningReviewService);
  const reason = 'The paper names the day and you, but not how long the course was. A letter from the college with the hours would help.';
  await world.as(world.people.thirdReviewer, at, async (ctx) => {
    const { nodes } = await service.waiting(ctx, { first: 10 });
    await service.decide(ctx, { id: found(nodes.at(-1)).id, isAccepted: false, reason });
  });
}
