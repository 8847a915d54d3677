import { randomUUID } from 'node:crypto';
import { ApprovalService } from '@waymark/certification';
import { Course } from '@waymark/courses';
import { found } from '@waymark/kernel';
import type { DemoWorld } from './world';

const at = (world: DemoWorld, day: string): Date => world.story.at(`${day}T16:00:00.000Z`);

/** The board has approved all that the academy teaches; a new question about one course waits for it. */
export async function seedApprovals(world: DemoWorld): Promise<void> {
  const approvals = world.app.get(ApprovalService);
  const { admin, reviewer } = world.people;
  const parties = { boardId: world.organisations.board.id, providerId: world.organisations.provider.id };
  const { id } = await world.as(admin, at(world, '2026-01-19'), (ctx) =>
    approvals.apply(ctx, { ...parties, id: randomUUID(), note: 'Two trainers with certificates of their own. All modules have checks; live sessions are held each month.' }),
  );
  await world.as(reviewer, at(world, '2026-01-26'), (ctx) =>
    approvals.decide(ctx, { id, isApproved: true, approvedFrom: world.story.on('2026-01-12'), approvedUntil: null, reason: 'The plan covers every field of work that the board asks for.' }),
  );
  await world.as(admin, at(world, '2026-11-09'), async (ctx) => {
    const course = found(await ctx.tx.findOne(Course, { where: { organisationId: parties.providerId }, order: { publishedAt: 'ASC' } }));
    return approvals.apply(ctx, { ...parties, id: randomUUID(), courseId: course.id, note: 'We have written this course anew and would like it to be looked at by itself.' });
  });
}
