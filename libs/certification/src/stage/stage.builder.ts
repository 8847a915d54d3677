import { aPlacementScene } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import type { TestApi } from '@waymark/platform/testing';
import { train } from '../application/applicant.builder';
import { aCase } from '../application/case.builder';
import type { Case } from '../application/case.builder';

const APPLY = 'mutation { applyForCertification(schemeId: "harbor-worker", track: "trainee") { id requirements { id } } }';
const SIGN = 'mutation ($input: SignAttestationInput!) { signAttestation(input: $input) { id } }';
const SEND = 'mutation ($id: ID!) { sendApplication(id: $id) { id } }';
const DECIDE = 'mutation ($input: DecideApplicationInput!) { decideApplication(input: $input) { id } }';
const CONFIRM = 'mutation ($input: ConfirmDecisionInput!) { confirmDecision(input: $input) { id } }';
const TAKE = 'mutation ($id: ID!) { takeCase(id: $id) { id } }';

export interface StageHeldScene {
  readonly scene: Case;
  readonly hours: HoursScene;
  /** The application that gave the stage. */
  readonly id: string;
}

/** A certificate for six months, applied for and decided by two people. */
export async function aStageHeld(api: TestApi): Promise<StageHeldScene> {
  const scene = await aCase(api);
  const hours = { ...(await aPlacementScene(api, { traineeId: scene.ana.id })), trainee: scene.ana };
  await train(api, scene.ana.id);
  const { applyForCertification } = await api.ok<{ applyForCertification: { id: string; requirements: { id: string }[] } }>(scene.ana.id, APPLY);
  expect(applyForCertification.requirements.map((requirement) => requirement.id)).toEqual(['stage.training', 'stage.code-of-ethics']);
  const { id } = applyForCertification;
  await api.ok(scene.ana.id, SIGN, { input: { applicationId: id, code: 'CODE_OF_ETHICS', signedName: 'Ana Reyes' } });
  await api.ok(scene.ana.id, SEND, { id });
  await api.send(scene.ruth.id, TAKE, { id });
  await api.ok(scene.ruth.id, DECIDE, { input: { applicationId: id, outcome: 'APPROVE', reasons: 'All is there.' } });
  await api.send(scene.thomas.id, TAKE, { id });
  await api.ok(scene.thomas.id, CONFIRM, { input: { applicationId: id, isAgreed: true, reasons: 'I agree.' } });
  return { scene, hours, id };
}
