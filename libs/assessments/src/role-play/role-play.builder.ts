import { randomUUID } from 'node:crypto';
import { PeerRole, PracticeFormat } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { RolePlay } from './role-play.entity';
import { fresh, RolePlayMode } from './role-play.rules';
import { Criterion, Rubric } from './rubric.entity';
import type { RubricDraft } from './rubric.rules';
import { Scenario } from './scenario.entity';
import { Family } from './scenario.rules';
import type { ScenarioDraft } from './scenario.rules';

const both = (en: string, es: string) => ({ en, es });
const anchors = [both('Harmful', 'Causa daño'), both('Some basics missing', 'Faltan habilidades'), both('All basics', 'Habilidades básicas'), both('Basics and more', 'Más que lo básico')];

/** Six criteria of weight 1: the first critical and core, the next three core, the last two neither. Pass mark 17 of 24. */
export const aRubricDraft = (with_: Partial<RubricDraft> = {}): RubricDraft => ({
  code: 'helping-skills',
  title: both('Helping skills', 'Habilidades de ayuda'),
  passMark: 17,
  criteria: [0, 1, 2, 3, 4, 5].map((index) => ({ title: both(`Criterion ${index + 1}`, `Criterio ${index + 1}`), isCore: index < 4, isCritical: index === 0, weight: 1, anchors })),
  ...with_,
});

export const aScenarioDraft = (with_: Partial<ScenarioDraft> = {}): ScenarioDraft => ({
  code: 'newcomer', family: Family.FIRST_MEETING, formats: [PracticeFormat.ONE_TO_ONE], roles: [PeerRole.MENTORSHIP], minutes: 10,
  title: both('First meeting', 'Primer encuentro'), brief: both('You meet.', 'Se encuentran.'), actorScript: both('You are shy.', 'Es tímida.'), assessorGuide: both('Listen.', 'Escuche.'),
  ...with_,
});

/** A published rubric of the provider. */
export async function aRubric(api: TestApi, organisationId: string, with_: Partial<RubricDraft> = {}): Promise<{ rubric: Rubric; criteria: Criterion[] }> {
  const { criteria: drafts, ...draft } = aRubricDraft(with_);
  const { manager } = api.dataSource;
  const rubric = await manager.save(Rubric, { ...draft, organisationId, version: 1, publishedAt: null });
  const criteria = await manager.save(Criterion, drafts.map((criterion, index) => ({ ...criterion, anchors: [...criterion.anchors], rubricId: rubric.id, position: index + 1 })));
  await manager.update(Rubric, { id: rubric.id }, { publishedAt: api.now });
  return { rubric, criteria };
}

/** A scenario of the provider, with a rubric of its own unless one is given. */
export async function aScenario(api: TestApi, organisationId: string, code = 'newcomer', with_: Partial<ScenarioDraft> & { rubricId?: string } = {}): Promise<{ scenario: Scenario; criteria: Criterion[] }> {
  const { rubricId, ...draft } = with_;
  const own = rubricId ? null : await aRubric(api, organisationId, { code: `rubric-${code}` });
  const { formats, roles, ...texts } = aScenarioDraft({ code, ...draft });
  const scenario = await api.dataSource.manager.save(Scenario, { ...texts, formats: [...formats], roles: [...roles], organisationId, rubricId: rubricId ?? own?.rubric.id ?? '', version: 1, publishedAt: api.now, retiredAt: null });
  return { scenario, criteria: own?.criteria ?? [] };
}

const begun = (at: Date, recordingId?: string | null) => ({ sentAt: at, startedAt: at, mode: recordingId ? RolePlayMode.RECORDING : RolePlayMode.ROOM });

/** A role-play of that scenario, taken by the trainer, or drawn and open without one. */
export function aRolePlay(api: TestApi, { id: scenarioId, code: scenarioCode, organisationId, rubricId }: Scenario, with_: Pick<RolePlay, 'traineeId'> & Partial<RolePlay>): Promise<RolePlay> {
  const id = randomUUID();
  return api.dataSource.manager.save(RolePlay, { ...fresh, id, playId: id, organisationId, scenarioId, scenarioCode, rubricId, drawnAt: api.now, locale: 'en', ...(with_.trainerId && begun(api.now, with_.recordingId)), ...with_ });
}
