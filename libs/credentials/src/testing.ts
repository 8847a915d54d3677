import { randomUUID } from 'node:crypto';
import type { TestApi } from '@waymark/platform/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { CredentialService, DetailChoiceService } from './index';
import type { Credential, CredentialEventKind, IssueRequest } from './index';

export function anIssueRequest(with_: Partial<IssueRequest> = {}): IssueRequest {
  return {
    sourceId: randomUUID(),
    holderId: randomUUID(),
    boardId: randomUUID(),
    lang: 'en',
    holderName: 'Ana Lucía Reyes',
    title: 'Certified Peer Support Specialist',
    boardName: 'Harbor State Peer Certification Board',
    timeZone: 'America/Chicago',
    schemeName: 'Harbor State Peer Support Specialist',
    schemeVersion: '2026-01',
    issuedOn: '2026-11-23',
    validUntil: '2028-11-22',
    lateUntil: null,
    evidence: [{ label: 'Training', value: '6:00 hours' }, { label: 'Supervised experience', value: '20:30 hours' }],
    detail: [],
    evidenceDigest: 'f'.repeat(64),
    signatories: [{ name: 'Ruth Adler', role: 'Reviewer' }, { name: 'Thomas Nakai', role: 'Reviewer' }],
    ...with_,
  };
}

/** Issued and sealed, through the same service and job as in life. */
export async function aCredential(api: TestApi, with_: Partial<IssueRequest> = {}): Promise<Credential> {
  const credential = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest(with_)));
  await api.runJobs();
  return credential;
}

/** Its holder lets everybody with the code read what stands behind it. */
export async function openDetail(api: TestApi, credential: Credential, isOpen = true): Promise<Credential> {
  const holder = { id: credential.holderId, locale: 'en' as const, memberships: [] };
  return inTransaction(api.ctx(holder), (ctx) => api.app.get(DetailChoiceService).say(ctx, credential.id, isOpen));
}

export interface Changed {
  readonly kind: string;
  readonly effectiveOn?: string;
  readonly publicReason?: string;
  /** The second of the two reviewers; somebody where nobody is named. */
  readonly by?: string;
}

/** As two reviewers of its board change it: one proposed, this one confirms. */
export async function changeStanding(api: TestApi, { id, boardId }: Pick<Credential, 'id' | 'boardId'>, { kind, effectiveOn = '2026-11-23', publicReason = 'By order of the board.', by = randomUUID() }: Changed): Promise<void> {
  const second = { id: by, locale: 'en' as const, memberships: [{ organisationId: boardId, role: Role.REVIEWER }] };
  const change = { kind: kind as CredentialEventKind, effectiveOn, publicReason, proposedBy: randomUUID() };
  await inTransaction(api.ctx(second), (ctx) => api.app.get(CredentialService).changeStanding(ctx, id, change));
}
