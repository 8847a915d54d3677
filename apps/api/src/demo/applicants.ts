import { randomUUID } from 'node:crypto';
import { ApplicationService, DocumentService, FeeService, StatementService } from '@waymark/certification';
import type { Person } from '@waymark/identity';
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

/** Begun a week ago, and left in the middle: some words, a photo, and no money for the fee. */
async function begin(world: DemoWorld, person: Person): Promise<void> {
  await world.as(person, daysAgo(world, 7), async (ctx) => {
    const { id } = await world.app.get(ApplicationService).apply(ctx, SCHEME);
    await world.app.get(StatementService).save(ctx, { applicationId: id, text: 'A neighbor once sat with me through a long night. I want to be that neighbor for somebody else.' });
    await show(world, ctx, id);
    await world.app.get(FeeService).askWaiver(ctx, { applicationId: id, feeId: 'application', reason: 'I am between jobs until spring.' });
  });
}

/** What people bring to an application besides their record. */
export async function seedApplicants(world: DemoWorld): Promise<void> {
  await begin(world, world.people.newTrainee);
}
