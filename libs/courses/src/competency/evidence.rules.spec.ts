import { aModule, aVersionStep, someContent } from '../testing';
import { identify } from '../version/version.rules';
import { standings } from './evidence.rules';

const listen = aVersionStep('Listen', { competencies: ['C9.2', 'C1.2'] });
const again = aVersionStep('Listen again', { competencies: ['C9.2'] });
const course = (steps: (typeof listen)[]) => identify(someContent({ modules: [aModule({ steps })] }), () => 'm');
const on = (day: number) => new Date(Date.UTC(2026, 10, day));

it('[A6] adds up one competency over all courses, with what was done and when', () => {
  const taken = [
    { courseId: 'a', content: course([listen]), doneAt: new Map([[listen.id, on(1)]]) },
    { courseId: 'b', content: course([again, aVersionStep('Other')]), doneAt: new Map([[again.id, on(2)]]) },
  ];
  const all = standings(taken);
  expect([...all.keys()]).toEqual(['C9.2', 'C1.2']);
  expect(all.get('C9.2')).toMatchObject({ parts: 2, evidence: [{ stepId: again.id, doneAt: on(2) }, { stepId: listen.id, doneAt: on(1) }] });
});
it('[A6] counts what is still to do without evidence', () => {
  expect(standings([{ courseId: 'a', content: course([listen]), doneAt: new Map() }]).get('C1.2')).toEqual({ parts: 1, evidence: [] });
});
