import { evaluate, schemes } from '../scheme';
import { certificateOf } from './certificate.rules';

const scheme = schemes.find(({ id }) => id === 'waymark-demo');

describe('what a certificate says', () => {
  const asOf = '2026-03-20';
  const words = { reviewer: 'Reviewer', hours: (amount: string) => `${amount} h` };
  const content = (lang: 'en' | 'es') => {
    if (!scheme) throw new Error('The demonstration scheme is missing');
    return certificateOf({ scheme, evaluation: evaluate(scheme, [], asOf), asOf, lang, words, reviewers: ['Ruth Adler', 'Thomas Nakai', 'Somebody Else'] });
  };
  it('is valid through the day before the same day of its last month', () => {
    expect(content('en')).toMatchObject({ issuedOn: '2026-03-20', validUntil: '2028-03-19' });
  });
  it('[G4] knows until when a late renewal is taken, as its scheme has it, and nothing where it has no such days', () => {
    const lead = schemes.find(({ id }) => id === 'harbor-lead');
    if (!lead) throw new Error('The demonstration scheme is missing');
    const facts = certificateOf({ scheme: lead, evaluation: evaluate(lead, [], asOf), asOf, lang: 'en', words, reviewers: [] });
    expect(facts).toMatchObject({ validUntil: '2028-03-19', lateUntil: '2028-09-19' });
    expect(content('en').lateUntil).toBeNull();
  });
  it('names two reviewers and speaks its language', () => {
    expect(content('en').signatories).toEqual([{ name: 'Ruth Adler', role: 'Reviewer' }, { name: 'Thomas Nakai', role: 'Reviewer' }]);
    expect(content('es').evidence[0]).toEqual({ label: '6 horas de capacitación', value: '0:00 h' });
  });
  it('never prints what somebody attested about their own life', () => {
    expect(content('en').evidence.map(({ label }) => label)).toEqual(['6 hours of training', '20 hours of signed experience', '2 hours of supervision', 'Exam passed', 'Role-play passed']);
  });
});
