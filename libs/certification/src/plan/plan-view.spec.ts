import { planOf, schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { anExperience, aTraining } from '../scheme/fact.builder';
import { planView } from './plan-view';

const scheme = schemes.find(({ id }) => id === 'waymark-demo') as Scheme;
const asOf = '2026-06-01';
const weekly = Array.from({ length: 8 }, (_, week) => anExperience({ on: `2026-0${week < 4 ? 4 : 5}-${String(1 + (week % 4) * 7).padStart(2, '0')}`, minutes: 120 }));
const view = (locale: 'en' | 'es') => planView(planOf(scheme, [aTraining({ minutes: 60 }), ...weekly], asOf), asOf, locale);

it('[O4] gives each requirement a day at the present pace, what would bring it forward, and none where no pace says so', () => {
  const lines = view('en').lines;
  const line = (id: string) => lines.find((each) => each.id === id);
  expect(line('experience')).toMatchObject({ name: '20 hours of signed experience', status: 'MISSING', isLate: false });
  expect(line('experience')?.on).toMatch(/^2026-/);
  expect(line('experience')?.minutesAWeek).toBeGreaterThan(0);
  expect(line('experience')?.levers).toEqual([expect.objectContaining({ kind: 'MORE', minutes: 60, on: expect.any(String), who: null })]);
  expect(line('exam')).toMatchObject({ on: null, minutesAWeek: null, levers: [{ kind: 'DO', who: 'TRAINEE', on: asOf, mustRetrain: false, part: null, minutes: null }] });
  expect(view('en')).toMatchObject({ asOf, on: null });
});

it('speaks the language of the reader', () => {
  expect(view('es').lines[0]?.name).toBe('6 horas de capacitación');
});
