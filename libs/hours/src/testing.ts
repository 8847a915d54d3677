import { randomUUID } from 'node:crypto';
import { anOrganisation, aMember, aPerson, cookieOf } from '@waymark/identity/testing';
import type { Organisation, Person } from '@waymark/identity';
import { addDays, DomainCode, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { In } from 'typeorm';
import { Activity, HoursEntry, Placement } from './index';
import { contentHashOf } from './signature/hours-signing.service';

export interface HoursScene {
  readonly site: Organisation;
  readonly trainee: Person;
  readonly supervisor: Person;
  readonly placement: Placement;
}

/** A trainee placed at a treatment program in Chicago since 1 January 2026, with a supervisor who was there before. */
export async function aPlacementScene(api: TestApi, with_: Partial<Placement> = {}): Promise<HoursScene> {
  const now = api.now;
  api.now = new Date('2025-12-01T15:00:00.000Z');
  const site = await anOrganisation(api);
  const supervisor = await aMember(api, Role.SUPERVISOR, site, { legalName: 'Samuel Whitaker', chosenName: 'Sam Whitaker' });
  api.now = now;
  const trainee = await aPerson(api);
  const people = { traineeId: trainee.id, supervisorId: supervisor.id, createdBy: supervisor.id, createdAt: now };
  const terms = { startsOn: '2026-01-01', endsOn: null, dailyCapMinutes: 600, organisationId: site.id };
  const placement = await api.dataSource.manager.save(Placement, { ...people, ...terms, ...with_ });
  return { site, trainee, supervisor, placement };
}

/** Two hours of a group on 20 November 2026, unless told otherwise. */
export const someHours = (placement: Pick<Placement, 'id'>, with_: Record<string, unknown> = {}) => ({
  placementId: placement.id,
  workedOn: '2026-11-20',
  startTime: '09:00',
  minutes: 120,
  activity: Activity.GROUP_FACILITATION,
  domain: DomainCode.RECOVERY_WELLNESS,
  note: 'Wellness group, topic sleep.',
  ...with_,
});

/** The input of `logHours`. */
export const toLog = (placement: Pick<Placement, 'id'>, with_: Record<string, unknown> = {}) => ({ id: randomUUID(), ...someHours(placement, with_) });

/** The supervisor of such a placement has no account. */
export const maria = { supervisorId: null, supervisorName: 'Maria Ortiz', supervisorEmail: 'maria.ortiz@clinic.example', supervisorLocale: 'en' } as const;

/** The secret part of the newest link that was mailed to somebody. */
export async function mailedToken(api: TestApi, email: string): Promise<string> {
  await api.runJobs();
  const links = (await api.mails(email)).flatMap(({ body }) => /\/(?:sign|reference)\/(\S+)/.exec(body)?.[1] ?? []);
  return links.at(-1) ?? '';
}

/** Types the mailed code, as the owner of the mailbox; gives the cookie of the session. */
export async function enterLink(api: TestApi, email: string, token: string): Promise<string> {
  await api.http.post(`/link/door/${token}/code`).expect(204);
  await api.runJobs();
  const code = (await api.mails(email)).flatMap(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? []).at(-1);
  return cookieOf(await api.http.post(`/link/door/${token}/enter`).send({ code }).expect(204));
}

/** Eight entries fit on eight different days. */
export const daysBefore = (day: string, count: number): string[] => Array.from({ length: count }, (_, index) => addDays(day, -index));

export const hoursDocuments = {
  log: `mutation ($input: LogHoursInput!) { logHours(input: $input) { id state startsAt endsAt minutes } }`,
  correct: `mutation ($id: ID!, $input: HoursInput!) { correctHours(id: $id, input: $input) { id minutes state } }`,
  discard: `mutation ($id: ID!) { discardHours(id: $id) }`,
  send: `mutation ($ids: [ID!]!) { sendHours(ids: $ids) { id state } }`,
  amend: `mutation ($id: ID!, $input: AmendHoursInput!) { amendHours(id: $id, input: $input) { id state supersedesId } }`,
  decide: `mutation ($input: DecideHoursInput!) { decideHours(input: $input) { decidedAt signed { id state signature { signerName sentence contentHash } } returned { id state returnedReason } } }`,
  toSign: `{ hoursToSign { attestation groups { person { name } minutes items { flags contentHash entry { id workedOn viewerCan { decide } } } } } }`,
  list: `{ hours(first: 100) { nodes { id state supersededAt supersedesId returnedReason viewerCan { correct amend decide } versions { id } history { action reason } } } }`,
  tally: `{ hoursTally { experience { signedMinutes pendingMinutes } supervision { signedMinutes pendingMinutes } waiting unsent returned days { on minutes } byDomain { domain signedMinutes } byActivity { activity pendingMinutes } recentKinds { activity minutes } } }`,
} as const;

export const attestation = 'I supervised this work. As far as I know, the days, times and activities are true.';

/** Logs one entry and gives its id. */
export async function logged(api: TestApi, scene: HoursScene, with_: Record<string, unknown> = {}): Promise<string> {
  const { logHours } = await api.ok<{ logHours: { id: string } }>(scene.trainee.id, hoursDocuments.log, { input: toLog(scene.placement, with_) });
  return logHours.id;
}

/** Logs one entry and sends it to the supervisor. */
export async function sent(api: TestApi, scene: HoursScene, with_: Record<string, unknown> = {}): Promise<string> {
  const id = await logged(api, scene, with_);
  await api.ok(scene.trainee.id, hoursDocuments.send, { ids: [id] });
  return id;
}

/** The entries as a supervisor sees them now, ready for `decideHours`. */
export async function shown(api: TestApi, ids: readonly string[]): Promise<{ id: string; contentHash: string }[]> {
  const entries = await api.dataSource.manager.findBy(HoursEntry, { id: In([...ids]) });
  return entries.map((entry) => ({ id: entry.id, contentHash: contentHashOf(entry) }));
}

/** One entry that the supervisor has signed. */
export async function signed(api: TestApi, scene: HoursScene, with_: Record<string, unknown> = {}): Promise<string> {
  const id = await sent(api, scene, with_);
  await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [id]), return: [], attestation } });
  return id;
}
export { OPEN_CASE, sentEvidence, toOpen } from './signer-case/signer-case.builder';
