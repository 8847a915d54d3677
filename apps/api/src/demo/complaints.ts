import { randomUUID } from 'node:crypto';
import { ComplaintService, IntakeService, MeasureOutcome, MeasureService, NoticeService } from '@waymark/certification';
import { Credential } from '@waymark/credentials';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { DemoWorld } from './world';

interface Told {
  readonly about: Person;
  readonly on: string;
  readonly happenedOn: string;
  readonly text: string;
  readonly name: string | null;
}

const at = (world: DemoWorld, day: string): Date => world.story.at(`${day}T16:30:00.000Z`);

/** Written down by an administrator of the board, who reads it no more after that; a reviewer takes it and asks a second one. */
async function receive(world: DemoWorld, { about, on, happenedOn, text, name }: Told): Promise<string> {
  const { admin, reviewer, secondReviewer } = world.people;
  const [intake, complaints] = [world.app.get(IntakeService), world.app.get(ComplaintService)];
  const id = randomUUID();
  const { board } = world.organisations;
  await world.as(admin, at(world, on), async (ctx) => {
    const { number } = found(await ctx.tx.findOne(Credential, { where: { holderId: about.id, boardId: board.id }, order: { issuedAt: 'DESC' } }));
    return intake.fromStaff(ctx, { id, boardId: board.id, about: number, text, happenedOn: world.story.on(happenedOn), name, email: null, locale: 'en' });
  });
  await world.as(reviewer, at(world, on), (ctx) => complaints.acknowledge(ctx, id));
  await world.as(reviewer, at(world, on), (ctx) => complaints.assign(ctx, { complaintId: id, reviewerId: secondReviewer.id }));
  return id;
}

const notify = (world: DemoWorld, complaintId: string, { on, text }: { on: string; text: string }) =>
  world.as(world.people.reviewer, at(world, on), (ctx) => world.app.get(NoticeService).send(ctx, { complaintId, text }));

/** Heard, decided by two, and closed with conditions that end by themselves. */
export async function seedConditions(world: DemoWorld, about: Person): Promise<void> {
  const [notices, measures] = [world.app.get(NoticeService), world.app.get(MeasureService)];
  const { reviewer, secondReviewer } = world.people;
  const text = 'He drove somebody he supports to a family party and stayed there. Their counselor had asked him not to.';
  const complaintId = await receive(world, { about, on: '2026-04-13', happenedOn: '2026-04-04', name: 'Robin Castle', text });
  await notify(world, complaintId, { on: '2026-04-20', text: 'Somebody told us that you met a person you support outside of work, at a family party in April. Please tell us how you see it.' });
  await world.as(about, at(world, '2026-05-04'), async (ctx) => {
    const [notice] = await notices.mine(ctx);
    return notices.answer(ctx, { id: found(notice).id, text: 'I gave a ride and stayed for an hour. I see now that I should have asked my supervisor first.' });
  });
  const publicWording = 'A supervisor reports to the board each quarter for one year.';
  const days = { publicUntil: world.story.on('2028-05-31'), endsOn: world.story.on('2027-05-31') };
  const letter = 'Thank you for your open answer. Your certificate goes on to count, with one condition: for one year your supervisor writes to us each quarter.';
  await world.as(reviewer, at(world, '2026-05-26'), (ctx) => measures.decide(ctx, { complaintId, outcome: MeasureOutcome.CONDITIONS, reasons: 'Section 4 of the code: no meetings outside of the role. First time, open answer.', letter, publicWording, ...days }));
  await world.as(secondReviewer, at(world, '2026-06-01'), async (ctx) => {
    const first = found((await measures.of(ctx, [complaintId])).get(complaintId)?.at(0));
    return measures.confirm(ctx, { complaintId, decisionId: first.id, isAgreed: true, reasons: 'I read the answer too. A year of reports is enough.' });
  });
}

/** The holder was told and has time to answer. */
export async function seedInvestigation(world: DemoWorld, about: Person): Promise<void> {
  const text = 'In a break of the course, Kim told other people what I had said in a talk between the two of us.';
  const complaintId = await receive(world, { about, on: '2026-11-09', happenedOn: '2026-06-01', name: null, text });
  await notify(world, complaintId, { on: '2026-11-16', text: 'Somebody told us that you passed on what they had said to you in private, in a break of a course in June. Please tell us how you see it.' });
}
