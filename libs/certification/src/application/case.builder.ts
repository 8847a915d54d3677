import { Organisation, OrganisationKind } from '@waymark/identity';
import type { Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { actAs } from './applicant.builder';
import { ApplicationService } from './application.service';

export interface Case {
  readonly board: Organisation;
  readonly ruth: Person;
  readonly thomas: Person;
  readonly ana: Person;
  readonly id: string;
}

const name = 'Harbor State Peer Certification Board';

/** An open application for the scheme that asks for references, papers, a statement and a fee, with two reviewers at its board. */
export async function aCase(api: TestApi): Promise<Case> {
  const kind = OrganisationKind.CERTIFICATION_BOARD;
  const board = (await api.dataSource.manager.findOneBy(Organisation, { kind, name })) ?? (await anOrganisation(api, { kind, name }));
  const ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  const thomas = await aMember(api, Role.REVIEWER, board, { legalName: 'Thomas Nakai' });
  const ana = await aPerson(api, { legalName: 'Ana Reyes' });
  const { id } = await actAs(api, ana, (ctx) => api.app.get(ApplicationService).apply(ctx, { schemeId: 'harbor-coach' }));
  return { board, ruth, thomas, ana, id };
}

/** The board has it now, whatever is still missing. */
export async function withBoard(api: TestApi, { id }: Case, status = 'SENT'): Promise<void> {
  await api.dataSource.query(`update certification.application set status = $2, sent_at = $3, round = 1, due_on = '2026-12-21' where id = $1`, [id, status, api.now]);
}
