import { evaluate, schemes } from '../scheme';
import { anAttestation, anExam, anExperience, aSkill, aSupervision, aTraining } from '../scheme/fact.builder';
import { detailOf } from './detail.rules';

const scheme = schemes.find(({ id }) => id === 'waymark-demo');
const told = { lang: 'en' as const, hours: (amount: string) => `${amount} h` };

describe('what stands behind a certificate', () => {
  it('[G5] is training by domain, hours, supervision and the days of exam and skills, and no attestation', () => {
    if (!scheme) throw new Error('The demonstration scheme is missing');
    const facts = [
      aTraining({ minutes: 90 }), aTraining({ minutes: 150, domain: 'ETHICAL_RESPONSIBILITY' }), anExperience({ minutes: 240 }), aSupervision(),
      anExam({ on: '2026-02-12', score: 91, attempt: 2 }), aSkill({ on: '2026-02-13' }), anAttestation('LIVED_EXPERIENCE'),
    ];
    const lines = detailOf(scheme, evaluate(scheme, facts, '2026-03-20'), told);
    expect(lines).toEqual([
      { kind: 'TRAINING', label: '6 hours of training', value: '4:00 h' },
      { kind: 'TRAINING', label: 'Advocacy: 1 hour', value: '1:30 h' },
      { kind: 'TRAINING', label: 'Ethical responsibility: 2 hours', value: '2:30 h' },
      { kind: 'EXPERIENCE', label: '20 hours of signed experience', value: '4:00 h' },
      { kind: 'SUPERVISION', label: '2 hours of supervision', value: '1:00 h' },
      { kind: 'EXAM', label: 'Exam passed', value: 'February 12, 2026' },
      { kind: 'SKILL', label: 'Role-play passed', value: 'February 13, 2026' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/91|lived/i);
  });
});
