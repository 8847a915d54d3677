import { randomUUID } from 'node:crypto';
import type { Credential } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import { found, Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { Complaint } from './complaint.entity';
import { IntakeService } from './intake.service';

export interface Scene {
  readonly board: Organisation;
  readonly ruth: Person;
  readonly thomas: Person;
  readonly nora: Person;
  readonly ana: Person;
  readonly credential: Credential;
}

/** A board with three reviewers, and somebody whom it certified. */
export async function aScene(api: TestApi): Promise<Scene> {
  const board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  const member = (legalName: string) => aMember(api, Role.REVIEWER, board, { legalName });
  const [ruth, thomas, nora] = [await member('Ruth Adler'), await member('Thomas Nakai'), await member('Nora Lind')];
  const ana = await aPerson(api, { legalName: 'Ana Reyes' });
  const credential = await aCredential(api, { holderId: ana.id, boardId: board.id, boardName: board.name, holderName: 'Ana Reyes' });
  return { board, ruth, thomas, nora, ana, credential };
}

export const aTold = ({ board, credential }: Scene, with_ = {}) => ({ id: randomUUID(), boardId: board.id, about: credential.number, text: 'She lent money to somebody she supports.', happenedOn: '2026-11-02', locale: 'en', ...with_ });

/** As it lies with the board after somebody sent it. */
export async function aComplaint(api: TestApi, scene: Scene, with_ = {}): Promise<Complaint> {
  const told = aTold(scene, with_);
  await inTransaction(api.ctx(), (ctx) => api.app.get(IntakeService).fromAnybody(ctx, told as never, randomUUID()));
  return found(await api.dataSource.manager.findOneBy(Complaint, { id: told.id }));
}
