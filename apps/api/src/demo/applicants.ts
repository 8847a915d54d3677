import { randomUUID } from 'node:crypto';
import { ApplicationService, DocumentService, FeeService, FeeStep, KnownFor, PaymentMethod, Recommendation, ReferenceLinkService, ReferenceService, Relation, StatementService, TransferService } from '@waymark/certification';
import { displayName } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { CtxFactory, Files } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { drawnPaper } from './picture';
import type { DemoWorld } from './world';

const SCHEME = 'harbor-coach';
const DAY_MS = 86_400_000;

const daysAgo = (world: DemoWorld, days: number): Date => new Date(world.app.get(CtxFactory).create().now.getTime() - days * DAY_MS);

async function show(world: DemoWorld, ctx: Ctx, applicationId: string): Promise<string> {
  const file = await world.app.get(Files).add(ctx, { purpose: 'document', mediaType: 'image/png' }, drawnPaper());
  const id = randomUUID();
  await world.app.get(DocumentService).add(ctx, { id, applicationId, code: 'HIGH_SCHOOL', fileId: file.id });
  return id;
}

interface Speaker {
  readonly name: string;
  readonly relation: Relation;
  readonly email: string;
  readonly strengths: string;
}

const speakers: readonly Speaker[] = [
  { name: 'Sam Whitaker', relation: Relation.SUPERVISOR, email: 'sam.whitaker@example.org', strengths: 'She is calm when others are not, and she never speaks for somebody who can speak.' },
  { name: 'Grace Okafor', relation: Relation.COMMUNITY, email: 'grace.okafor@example.org', strengths: 'She opened our Tuesday group for two years. People come back because of her.' },
];

/** Asked by mail, and answered by the owner of the mailbox, who has no account here. */
async function speak(world: DemoWorld, applicationId: string, { person, speaker, at }: { person: Person; speaker: Speaker; at: Date }): Promise<void> {
  const { name, relation, email, strengths } = speaker;
  const id = randomUUID();
  await world.as(person, at, (ctx) => world.app.get(ReferenceService).ask(ctx, { id, applicationId, name, relation, email, locale: 'en' }));
  const answer = { knownFor: KnownFor.LONGER, recommends: Recommendation.YES, strengths, concerns: '' };
  await world.as(null, at, (ctx) => world.app.get(ReferenceLinkService).answer({ ...ctx, actor: { ...ctx.actor, mailbox: email } }, id, answer));
}

/** Begun a week ago, and left in the middle: some words, a photo, one person asked, and no money for the fee. */
async function begin(world: DemoWorld, person: Person): Promise<void> {
  await world.as(person, daysAgo(world, 7), async (ctx) => {
    const { id } = await world.app.get(ApplicationService).apply(ctx, { schemeId: SCHEME });
    await world.app.get(StatementService).save(ctx, { applicationId: id, text: 'A neighbor once sat with me through a long night. I want to be that neighbor for somebody else.' });
    await show(world, ctx, id);
    await world.app.get(FeeService).askWaiver(ctx, { applicationId: id, feeId: 'application', reason: 'I am between jobs until spring.' });
    await world.app.get(ReferenceService).ask(ctx, { id: randomUUID(), applicationId: id, name: 'Kim Osei', relation: Relation.TRAINER, email: 'kim.osei@example.org', locale: 'en' });
  });
}

/** With the board: the fee is paid, one reviewer may read the words and did, and the photo has to be taken again. */
async function send(world: DemoWorld, person: Person): Promise<void> {
  const { reviewer, secondReviewer } = world.people;
  const [statements, documents, applications] = [world.app.get(StatementService), world.app.get(DocumentService), world.app.get(ApplicationService)];
  const { id: applicationId } = await world.as(person, daysAgo(world, 6), (ctx) => applications.apply(ctx, { schemeId: SCHEME }));
  for (const speaker of speakers) await speak(world, applicationId, { person, speaker, at: daysAgo(world, 6) });
  const documentId = await world.as(person, daysAgo(world, 5), async (ctx) => {
    const id = applicationId;
    await statements.save(ctx, { applicationId: id, text: 'I have been in recovery for six years. People who had been there showed me that it can be done.' });
    await applications.sign(ctx, { applicationId: id, code: 'CODE_OF_ETHICS', signedName: displayName(person) });
    const photo = await show(world, ctx, id);
    await applications.send(ctx, id);
    return photo;
  });
  await world.as(reviewer, daysAgo(world, 3), async (ctx) => {
    await world.app.get(FeeService).record(ctx, { applicationId, feeId: 'application', step: FeeStep.PAY, method: PaymentMethod.MONEY_ORDER, reference: '17-204 118' });
    await statements.nameReader(ctx, { applicationId, readerId: secondReviewer.id });
    await documents.verify(ctx, { id: documentId, isAccepted: false, reason: 'The seal in the corner is blurred. Hold the phone still, in daylight.' });
  });
  await world.as(secondReviewer, daysAgo(world, 2), (ctx) => statements.read(ctx, applicationId));
}

/** Certified in another state: a reviewer still has to ask that board. */
async function moveOver(world: DemoWorld, person: Person): Promise<void> {
  await world.as(person, daysAgo(world, 4), async (ctx) => {
    const applications = world.app.get(ApplicationService);
    const { id } = await applications.apply(ctx, { schemeId: 'harbor-worker', track: 'TRANSFER' });
    await world.app.get(TransferService).name(ctx, { id: randomUUID(), applicationId: id, body: 'Lake County Peer Board (invented)', number: 'LC-17-204' });
    await applications.sign(ctx, { applicationId: id, code: 'CODE_OF_ETHICS', signedName: displayName(person) });
    await applications.send(ctx, id);
  });
}

/** The long way, on which the plan tells when the hours will be there. */
const goOn = (world: DemoWorld, person: Person) => world.as(person, daysAgo(world, 10), (ctx) => world.app.get(ApplicationService).apply(ctx, { schemeId: 'harbor-worker' }));

/** What people bring to an application besides their record: cases in the middle, and cases with the board. */
export async function seedApplicants(world: DemoWorld): Promise<void> {
  await begin(world, world.people.newTrainee);
  await send(world, found(world.people.holders[0]));
  await moveOver(world, found(world.people.holders[5]));
  await goOn(world, world.people.trainee);
}
