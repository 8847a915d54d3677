import type { TestApi } from '@waymark/platform/testing';
import { Criterion, Rubric } from './rubric.entity';
import type { RubricDraft } from './rubric.rules';
import { Scenario } from './scenario.entity';

const both = (en: string, es: string) => ({ en, es });
const anchors = [both('Harmful', 'Causa daño'), both('Some basics missing', 'Faltan habilidades'), both('All basics', 'Habilidades básicas'), both('Basics and more', 'Más que lo básico')];

/** Six criteria: the first critical and core, the next three core, the last two neither. Pass mark 17 of 24. */
export const aRubricDraft = (with_: Partial<RubricDraft> = {}): RubricDraft => ({
  code: 'helping-skills',
  title: both('Helping skills', 'Habilidades de ayuda'),
  passMark: 17,
  criteria: [0, 1, 2, 3, 4, 5].map((index) => ({ title: both(`Criterion ${index + 1}`, `Criterio ${index + 1}`), isCore: index < 4, isCritical: index === 0, anchors })),
  ...with_,
});

/** A scenario of the provider with a published rubric of its own. */
export async function aScenario(api: TestApi, organisationId: string, code = 'newcomer'): Promise<{ scenario: Scenario; criteria: Criterion[] }> {
  const { criteria, ...draft } = aRubricDraft({ code: `rubric-${code}` });
  const { manager } = api.dataSource;
  const rubric = await manager.save(Rubric, { ...draft, organisationId, version: 1, publishedAt: null });
  const saved = await manager.save(Criterion, criteria.map((criterion, index) => ({ ...criterion, anchors: [...criterion.anchors], rubricId: rubric.id, position: index + 1 })));
  await manager.update(Rubric, { id: rubric.id }, { publishedAt: api.now });
  const texts = { title: both('First meeting', 'Primer encuentro'), brief: both('You meet.', 'Se encuentran.'), actorScript: both('You are shy.', 'Es tímida.'), assessorGuide: both('Listen.', 'Escuche.') };
  const scenario = await manager.save(Scenario, { ...texts, organisationId, rubricId: rubric.id, code, family: 'ENGAGEMENT', minutes: 10 });
  return { scenario, criteria: saved };
}
