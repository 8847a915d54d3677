import type { INestApplicationContext } from '@nestjs/common';
import { Person } from '@waymark/identity';
import { localDateAt } from '@waymark/kernel';
import { CtxFactory, Worker } from '@waymark/platform';
import { DataSource } from 'typeorm';
import { seedApplicants } from './applicants';
import { seedApprovals } from './approvals';
import { seedCertification, seedMoreTime, seedRenewal } from './certification';
import { seedInvestigation } from './complaints';
import { seedCourses } from './courses';
import { seedErasure } from './erasures';
import { seedExams } from './exams';
import { seedHours } from './hours';
import { seedMentors } from './mentors';
import { seedHoursByLink, writeOfTheWeek } from './hours-by-link';
import { exampleCertificates } from './certificates';
import type { DemoCertificate } from './certificates';
import { seedNewName } from './names';
import { DEMO_PASSWORD, DEMO_ZONE, seedPeople } from './people';
import { seedPrograms, watchOfTheWeek } from './programs';
import { openShown, seedSharing, seedShown } from './sharing';
import { seedQueue } from './queue';
import { seedAuditDraw, seedOutsideLearning, seedRenewable } from './renewal';
import { seedRolePlays } from './role-plays';
import { seedConfirmed, seedUnsigned } from './signer-cases';
import { seedRules } from './rules';
import { seedSeat } from './seats';
import { Story } from './story';
import { DemoWorld } from './world';

export interface DemoSummary {
  readonly accounts: { role: string; email: string; password: string }[];
  readonly certificates: DemoCertificate[];
}

const accounts = [
  ['trainee', 'ana.reyes@example.org'],
  ['new trainee', 'jordan.blake@example.org'],
  ['trainer', 'kim.osei@example.org'],
  ['supervisor', 'sam.whitaker@example.org'],
  ['reviewer', 'ruth.adler@example.org'],
  ['second reviewer', 'thomas.nakai@example.org'],
  ['third reviewer', 'nora.bishop@example.org'],
  ['holder', 'hoa.nguyen@example.org'],
  ['holder who renews', 'yusuf.haddad@example.org'],
  ['program staff', 'priya.menon@example.org'],
  ['admin', 'lena.fischer@example.org'],
  ['admin of the board', 'grace.lindqvist@example.org'],
] as const;

/** Fills an empty database once, and says who can be signed in as and which certificates there are. */
export async function seedDemo(app: INestApplicationContext): Promise<DemoSummary> {
  const isEmpty = (await app.get(DataSource).manager.count(Person)) === 0;
  if (isEmpty) await seed(app);
  return { accounts: accounts.map(([role, email]) => ({ role, email, password: DEMO_PASSWORD })), certificates: await exampleCertificates(app) };
}

async function seed(app: INestApplicationContext): Promise<void> {
  const opened = await app.get(DataSource).transaction(async (tx) => {
    const story = new Story(localDateAt(app.get(CtxFactory).create().now, DEMO_ZONE));
    const { people, organisations } = await seedPeople(tx, story);
    const world = new DemoWorld(app, tx, people, organisations, story);
    await seedCourses(world);
    await seedExams(world);
    await seedRolePlays(world);
    await seedHours(world);
    await seedMentors(world);
    await seedConfirmed(world);
    await seedCertification(world);
    await seedQueue(world);
    await seedApprovals(world);
    await seedRules(world);
    await seedApplicants(world);
    await seedPrograms(world);
    await seedSharing(world);
    const link = await seedShown(world);
    await seedUnsigned(world, await seedHoursByLink(world));
    await seedRenewal(world);
    await seedRenewable(world);
    await seedMoreTime(world);
    await seedNewName(world);
    await seedErasure(world);
    await seedOutsideLearning(world);
    await seedAuditDraw(world);
    await seedInvestigation(world, people.trainer);
    await seedSeat(world);
    return link;
  });
  await app.get(Worker).drain();
  await writeOfTheWeek(app);
  await watchOfTheWeek(app);
  await openShown(app, opened);
}
