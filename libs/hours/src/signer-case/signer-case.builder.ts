import { randomUUID } from 'node:crypto';
import { ActorLoader } from '@waymark/identity';
import { found } from '@waymark/kernel';
import { Files } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import type { HoursScene } from '../testing';

export const aPdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A file that somebody sent as evidence, and that nobody took yet. */
export async function sentEvidence(api: TestApi, personId: string, purpose = 'signer-case'): Promise<string> {
  const actor = found(await api.app.get(ActorLoader).load(personId));
  return (await api.app.get(Files).add(api.ctx(actor), { purpose, mediaType: 'application/pdf' }, aPdf())).id;
}

/** The input of `openSignerCase`: the supervisor left, and Lee Park saw the work. */
export const toOpen = (scene: HoursScene, fileIds: readonly string[], with_: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  placementId: scene.placement.id,
  reason: 'LEFT',
  words: 'She moved to another state in October.',
  fileIds,
  alternate: { name: 'Lee Park', email: 'lee.park@clinic.example', locale: 'en' },
  ...with_,
});

export const OPEN_CASE = 'mutation ($input: OpenSignerCaseInput!) { openSignerCase(input: $input) { id state dueOn } }';
