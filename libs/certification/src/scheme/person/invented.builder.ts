import { harborCoach, harborLead, harborWorker, waymarkDemo } from '../data';
import { anExam, aSkill } from '../fact.builder';
import { holds, isSupervised, isVouchedForBy, learns, learnsByDomain, sends, signs, works } from './person.builder';
import type { Person } from './person.builder';

/** For the schemes that no board has. */
export const invented: readonly Person[] = [
  {
    scheme: waymarkDemo, path: 'the only path',
    facts: () => [
      ...learnsByDomain({ ADVOCACY: 1, MENTORING_EDUCATION: 1, RECOVERY_WELLNESS: 2, ETHICAL_RESPONSIBILITY: 2 }), works(20), isSupervised(2), anExam(), aSkill(),
      ...signs('LIVED_EXPERIENCE', 'CODE_OF_ETHICS'),
    ],
  },
  {
    scheme: harborCoach, path: 'the only path',
    facts: () => [learns(2), ...isVouchedForBy('SUPERVISOR', 'COLLEAGUE'), ...sends('HIGH_SCHOOL', 'LIVED_EXPERIENCE_STATEMENT'), ...signs('CODE_OF_ETHICS')],
  },
  { scheme: harborWorker, path: 'in training', stage: 'trainee', facts: () => [learns(2), ...signs('CODE_OF_ETHICS')] },
  { scheme: harborWorker, path: 'the full certificate', facts: () => [holds('harbor-worker', { stage: 'trainee' }), works(60), ...signs('CODE_OF_ETHICS')] },
  { scheme: harborLead, path: 'the only path', facts: () => [holds('waymark-demo'), ...signs('CODE_OF_ETHICS')] },
];
