import { randomUUID } from 'node:crypto';
import { ApplicationService, CertificateNameService, DecisionOutcome, DecisionService, StageExtensionService, StandingChangeService } from '@waymark/certification';
import { CredentialEventKind, CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { displayName, PersonService } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { CtxFactory, record } from '@waymark/platform';
import { seedConditions } from './complaints';
import type { DemoWorld } from './world';

const SCHEME = 'waymark-demo';
const afternoon = (world: DemoWorld, day: string): Date => world.story.at(`${day}T16:00:00.000Z`);

/** Opens an application, signs what the scheme asks to be signed, and sends it. */
async function applyFor(world: DemoWorld, person: Person, { schemeId, sentAt, track }: { schemeId: string; sentAt: Date; track?: string }): Promise<string> {
  const service = world.app.get(ApplicationService);
  const signedName = displayName(person);
  return world.as(person, sentAt, async (ctx) => {
    const application = await service.apply(ctx, { schemeId, track });
    const { id } = application;
    for (const { code } of await service.attestations(ctx, application)) await service.sign(ctx, { applicationId: id, code, signedName });
    await service.send(ctx, id);
    return id;
  });
}

export const apply = (world: DemoWorld, person: Person, sentAt: Date): Promise<string> => applyFor(world, person, { schemeId: SCHEME, sentAt });

const spring = ['2026-03-16', '2026-03-20'] as const;

async function decide(world: DemoWorld, applicationId: string, [first, second]: readonly [string, string] = spring): Promise<Credential> {
  const { reviewer, secondReviewer } = world.people;
  const decisions = world.app.get(DecisionService);
  await world.as(reviewer, afternoon(world, first), (ctx) =>
    decisions.decide(ctx, { applicationId, outcome: DecisionOutcome.APPROVE, reasons: 'Every requirement is met by records of the platform. The hours are signed by a supervisor in good standing.' }),
  );
  return world.as(secondReviewer, afternoon(world, second), async (ctx) => {
    await decisions.confirm(ctx, { applicationId, isAgreed: true, reasons: 'I read the same evidence and agree.' });
    return found((await world.app.get(CredentialService).bySource(ctx, [applicationId]))[0]);
  });
}

interface Change {
  readonly kind: CredentialEventKind;
  readonly on: string;
  readonly publicReason: string;
  readonly reasons: string;
}

const propose = (world: DemoWorld, { id: credentialId }: Credential, { by, at, on, ...change }: Change & { by: Person; at: Date }): Promise<string> =>
  world.as(by, at, async (ctx) => {
    const id = randomUUID();
    await world.app.get(StandingChangeService).propose(ctx, { id, credentialId, effectiveOn: world.story.on(on), ...change });
    return id;
  });

/** One reviewer proposes it, and another one confirms it on the same day. */
async function changeStanding(world: DemoWorld, credential: Credential, change: Change): Promise<void> {
  const { reviewer, secondReviewer } = world.people;
  const id = await propose(world, credential, { ...change, by: reviewer, at: afternoon(world, change.on) });
  await world.as(secondReviewer, afternoon(world, change.on), (ctx) => world.app.get(StandingChangeService).confirm(ctx, { id, isAgreed: true, reasons: 'I read the order, and agree.' }));
}

interface Registered {
  readonly file: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** Until when the board takes a late renewal, as its register says. */
  readonly lateUntil?: string;
}

/** A certificate that the board gave before it worked with this platform, taken over from its register. */
async function takeOver(world: DemoWorld, holder: Person, { file, ...told }: Registered): Promise<void> {
  const { board } = world.organisations;
  const facts = { holderId: holder.id, holderName: found(holder.legalName), lang: 'en' as const, boardId: board.id, boardName: board.name, timeZone: board.timeZone };
  const scheme = { title: 'Certified Peer Support Specialist', schemeName: 'Harbor State Peer Support Specialist (demonstration scheme)', schemeVersion: '1' };
  const evidence = [{ label: 'Taken over from the register of the board', value: `File ${file}` }];
  const signatories = [{ name: found(world.people.reviewer.legalName), role: 'Reviewer' }];
  const [issuedOn, validUntil] = [world.story.on(told.issuedOn), world.story.on(told.validUntil)];
  const lateUntil = told.lateUntil === undefined ? null : world.story.on(told.lateUntil);
  const term = { issuedOn, validUntil, lateUntil, evidence, detail: [], signatories, evidenceDigest: 'taken over', sourceId: randomUUID() };
  await world.as(world.people.reviewer, afternoon(world, told.issuedOn), async (ctx) => {
    record(ctx, 'credential.taken-over', await world.app.get(CredentialService).issue(ctx, { ...facts, ...scheme, ...term }), { reason: `File ${file} of the register` });
  });
}

/** Certified by her legal name, she makes the name that she goes by the public one, and takes it for her certificate. */
async function rename(world: DemoWorld, person: Person, certify: (person: Person) => Promise<Credential>): Promise<void> {
  const [people, names] = [world.app.get(PersonService), world.app.get(CertificateNameService)];
  const [legalName, chosenName] = [found(person.legalName), found(person.chosenName)];
  const goBy = (day: string, isLegalNamePublic: boolean) => world.as(person, afternoon(world, day), (ctx) => people.setMyName(ctx, { legalName, chosenName, isLegalNamePublic }));
  await goBy('2026-03-08', true);
  const { id } = await certify({ ...person, isLegalNamePublic: true });
  await goBy('2026-10-05', false);
  await world.as(person, afternoon(world, '2026-10-05'), (ctx) => names.take(ctx, { credentialId: id, name: chosenName }));
}

/** One certificate in each state that a program can meet, and one application that waits for the board since six days. */
export async function seedCertification(world: DemoWorld): Promise<void> {
  const [active, expired, suspended, revoked, renamed, conditional] = world.people.holders;
  const certify = async (person: Person | undefined) => decide(world, await apply(world, found(person), afternoon(world, '2026-03-09')));
  await certify(active);
  await takeOver(world, found(expired), { file: '0412', issuedOn: '2023-10-02', validUntil: '2025-10-01' });
  // One that ended lately and one that ends soon, for the board's list of them.
  await takeOver(world, world.people.supervisor, { file: '0577', issuedOn: '2024-10-08', validUntil: '2026-10-07', lateUntil: '2027-04-07' });
  await takeOver(world, world.people.trainer, { file: '0603', issuedOn: '2024-12-30', validUntil: '2026-12-29' });
  const paused = await certify(suspended);
  await changeStanding(world, paused, { kind: CredentialEventKind.SUSPENDED, on: '2026-08-03', publicReason: 'Suspended by order 11 of the board, until it decides otherwise.', reasons: 'Order 11 was signed today.' });
  // A third reviewer proposes that it counts again: that waits for the other two.
  const back = { kind: CredentialEventKind.REINSTATED, on: '2026-11-19', publicReason: 'Reinstated: order 11 of the board is lifted.', reasons: 'All that order 11 asked for came in on Tuesday. I read it, and see no reason to wait.' };
  await propose(world, paused, { ...back, by: world.people.thirdReviewer, at: afternoon(world, back.on) });
  await changeStanding(world, await certify(revoked), { kind: CredentialEventKind.REVOKED, on: '2026-09-14', publicReason: 'Revoked by order 17 of the board after a hearing.', reasons: 'Order 17 followed the hearing of this week.' });
  await rename(world, found(renamed), certify);
  await certify(conditional);
  await seedConditions(world, found(conditional));
  const { now } = world.app.get(CtxFactory).create();
  await apply(world, found(expired), new Date(now.getTime() - 6 * 86_400_000));
}

/** A second certificate, whose rules say how it is renewed: its holder has learned something since, and has time. */
export async function seedRenewal(world: DemoWorld): Promise<void> {
  const applicationId = await applyFor(world, found(world.people.holders[0]), { schemeId: 'harbor-lead', sentAt: afternoon(world, '2026-04-06') });
  await decide(world, applicationId, ['2026-04-13', '2026-04-17']);
}

/** A certificate for six months that is too short: its holder asks the board for more time. */
export async function seedMoreTime(world: DemoWorld): Promise<void> {
  const holder = found(world.people.holders[1]);
  const applicationId = await applyFor(world, holder, { schemeId: 'harbor-worker', sentAt: afternoon(world, '2026-07-06'), track: 'trainee' });
  await decide(world, applicationId, ['2026-07-08', '2026-07-10']);
  const { now } = world.app.get(CtxFactory).create();
  const reason = 'The group where I work was closed from August to October. It is open again.';
  await world.as(holder, new Date(now.getTime() - 3 * 86_400_000), (ctx) => world.app.get(StageExtensionService).ask(ctx, { id: randomUUID(), applicationId, reason }));
}
