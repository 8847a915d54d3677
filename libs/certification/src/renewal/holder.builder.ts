import { randomUUID } from 'node:crypto';
import { CredentialService } from '@waymark/credentials';
import type { Credential, IssueRequest } from '@waymark/credentials';
import { anIssueRequest } from '@waymark/credentials/testing';
import { Organisation, OrganisationKind } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { actAs } from '../application/applicant.builder';
import { anApplication } from '../application/application.builder';
import { ApplicationStatus } from '../application/application.rules';

export interface HolderScene {
  readonly board: Organisation;
  readonly ruth: Person;
  readonly thomas: Person;
  readonly ana: Person;
}

const name = 'Harbor State Peer Certification Board';

/** A board with two reviewers, and somebody who may hold what it gave. */
export async function aHolderScene(api: TestApi): Promise<HolderScene> {
  const kind = OrganisationKind.CERTIFICATION_BOARD;
  const board = (await api.dataSource.manager.findOneBy(Organisation, { kind, name })) ?? (await anOrganisation(api, { kind, name }));
  const ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  const thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
  return { board, ruth, thomas, ana: await aPerson(api, { legalName: 'Ana Reyes' }) };
}

/** A certificate with the application that it was given for, as after a decision. */
export async function aHeldCertificate(api: TestApi, { board, ruth, ana }: HolderScene, with_: Partial<IssueRequest> & { schemeId?: string; track?: string } = {}): Promise<Credential> {
  const { schemeId = 'harbor-lead', track = 'FULL', ...term } = with_;
  const application = await anApplication(api, board, { applicantId: ana.id, schemeId, track, status: ApplicationStatus.ISSUED });
  const request = anIssueRequest({ holderId: ana.id, holderName: 'Ana Reyes', boardId: board.id, sourceId: application.id, issuedOn: '2024-12-20', validUntil: '2026-12-19', ...term });
  return actAs(api, ruth, (ctx) => api.app.get(CredentialService).issue(ctx, request));
}

/** Learning that a provider credited, each time another course. */
export async function learned(api: TestApi, { board, ruth, ana }: HolderScene, course: { on: string; minutes: number; domain?: string; title?: string }): Promise<void> {
  const { on, minutes, domain = 'ADVOCACY', title = `Course ${randomUUID()}` } = course;
  await api.dataSource.query(
    `insert into courses.prior_credit (person_id, organisation_id, title, provider, domain, mode, minutes, learned_on, evidence, reason, approved_by, approved_at)
     values ($1, $2, $3, 'Lake College', $4, 'IN_PERSON', $5, $6, 'Seen', 'The same topics', $7, $8)`,
    [ana.id, board.id, title, domain, minutes, on, ruth.id, api.now],
  );
}
