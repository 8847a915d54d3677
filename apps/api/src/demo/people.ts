import { randomUUID } from 'node:crypto';
import { hashPassword, Membership, Organisation, OrganisationKind, Person } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import type { EntityManager } from 'typeorm';
import type { Story } from './story';
import type { DemoOrganisations, DemoPeople } from './world';

export const DEMO_PASSWORD = 'a lantern for the harbor';

export const DEMO_ZONE = 'America/Chicago';

type NewPerson = readonly [email: string, legalName: string, chosenName: string | null];

const cast = {
  trainee: ['ana.reyes@example.org', 'Ana Lucía Reyes', 'Ana Reyes'],
  newTrainee: ['jordan.blake@example.org', 'Jordan Blake', null],
  trainer: ['kim.osei@example.org', 'Kim Osei', null],
  supervisor: ['sam.whitaker@example.org', 'Samuel Whitaker', 'Sam Whitaker'],
  reviewer: ['ruth.adler@example.org', 'Ruth Adler', null],
  secondReviewer: ['thomas.nakai@example.org', 'Thomas Nakai', null],
  thirdReviewer: ['nora.bishop@example.org', 'Nora Bishop', null],
  staff: ['priya.menon@example.org', 'Priya Menon', null],
  admin: ['lena.fischer@example.org', 'Lena Fischer', null],
  secondAdmin: ['omar.haddad@example.org', 'Omar Haddad', null],
  boardAdmin: ['grace.lindqvist@example.org', 'Grace Lindqvist', null],
} satisfies Record<string, NewPerson>;

const holders: readonly NewPerson[] = [
  ['hoa.nguyen@example.org', 'Nguyễn Thị Hoa', null],
  ['zofia.zolc@example.org', 'Zofia Żółć', null],
  ['kaiulani.kealoha@example.org', 'Kaʻiulani Kealoha', null],
  ['darnell.price@example.org', 'Darnell Price', null],
  ['maria.ortega@example.org', 'María José Ortega Peña', 'María José Ortega'],
  ['yusuf.haddad@example.org', 'يوسف حداد', 'Yusuf Haddad'],
];

const applicants: readonly NewPerson[] = [
  ['lee.park@example.org', 'Lee Park', null],
  ['noor.aziz@example.org', 'Noor Aziz', null],
  ['camila.vega@example.org', 'Camila Vega Ruiz', 'Camila Vega'],
  ['marcus.bell@example.org', 'Marcus Bell', null],
  ['imani.brooks@example.org', 'Imani Brooks', null],
  ['tomasz.lis@example.org', 'Tomasz Lis', null],
  ['rosa.medina@example.org', 'Rosa Medina', null],
];

const mentors: readonly NewPerson[] = [
  ['teresa.molina@example.org', 'Teresa Molina', null],
  ['kwame.asante@example.org', 'Kwame Asante', null],
  ['joy.castillo@example.org', 'Joy Castillo', null],
];

async function savePeople(tx: EntityManager, createdAt: Date): Promise<DemoPeople> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const save = ([email, legalName, chosenName]: NewPerson) => tx.save(Person, { email, legalName, chosenName, locale: 'en' as const, createdAt, passwordHash });
  const named: Record<string, Person> = {};
  for (const [key, person] of Object.entries(cast)) named[key] = await save(person);
  const ready: Person[] = [];
  for (const person of [...holders, ...applicants]) ready.push(await save(person));
  const placed: Person[] = [];
  for (const person of mentors) placed.push(await save(person));
  return { ...(named as unknown as Omit<DemoPeople, 'ready' | 'mentors' | 'holders' | 'applicants'>), mentors: placed, ready, holders: ready.slice(0, holders.length), applicants: ready.slice(holders.length) };
}

async function saveOrganisations(tx: EntityManager): Promise<DemoOrganisations> {
  const save = (name: string, kind: OrganisationKind) => tx.save(Organisation, { name, kind, timeZone: DEMO_ZONE });
  return {
    provider: await save('Lakeshore Peer Academy', OrganisationKind.TRAINING_PROVIDER),
    program: await save('Elm Street Recovery Center', OrganisationKind.TREATMENT_PROGRAM),
    board: await save('Harbor State Peer Certification Board', OrganisationKind.CERTIFICATION_BOARD),
  };
}

async function saveMemberships(tx: EntityManager, startedAt: Date, { people, organisations }: { people: DemoPeople; organisations: DemoOrganisations }): Promise<void> {
  const { provider, program, board } = organisations;
  const trainees = [people.trainee, people.newTrainee, ...people.ready];
  const seats: readonly (readonly [Person, Organisation, Role])[] = [
    ...trainees.map((person) => [person, provider, Role.TRAINEE] as const),
    [people.trainer, provider, Role.TRAINER],
    [people.supervisor, program, Role.SUPERVISOR],
    [people.staff, program, Role.PROGRAM_STAFF],
    [people.reviewer, board, Role.REVIEWER],
    [people.secondReviewer, board, Role.REVIEWER],
    [people.thirdReviewer, board, Role.REVIEWER],
    ...[provider, program, board].map((organisation) => [people.admin, organisation, Role.ORG_ADMIN] as const),
    [people.boardAdmin, board, Role.ORG_ADMIN],
    // One stops, another one goes on.
    [people.admin, board, Role.PLATFORM_ADMIN],
    [people.secondAdmin, board, Role.PLATFORM_ADMIN],
  ];
  // Lena founded the board; everybody else there was chosen by two, one of whom has left since.
  const byTwo = { grantedBy: people.admin.id, approvedBy: randomUUID() };
  const by = (person: Person, organisation: Organisation) => (organisation === board && person !== people.admin ? byTwo : {});
  await tx.save(Membership, seats.map(([person, organisation, role]) => ({ personId: person.id, organisationId: organisation.id, role, startedAt, endedAt: null, ...by(person, organisation) })));
}

/** People and organisations are the one part of the demonstration that is written directly: nobody is there yet to act. */
export async function seedPeople(tx: EntityManager, story: Story): Promise<{ people: DemoPeople; organisations: DemoOrganisations }> {
  const joined = story.at('2026-01-12T15:00:00.000Z');
  const people = await savePeople(tx, joined);
  const organisations = await saveOrganisations(tx);
  await saveMemberships(tx, joined, { people, organisations });
  return { people, organisations };
}
