import { TrainingTopic, trainingTopics } from '@waymark/kernel';
import { schemes } from '../scheme';
import { boardCourses, provenTopics } from './board-course.rules';

const { TX_CORE, TRAUMA } = TrainingTopic;
const texas = 'Texas Certification Board';

/** Every topic that a scheme names, wherever it stands in it. */
function topicsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(topicsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { field, in: codes } = value as { field?: unknown; in?: string[] };
  return [...(field === 'topics' ? (codes ?? []) : []), ...Object.values(value).flatMap(topicsIn)];
}

const asked = schemes.flatMap((scheme) => topicsIn(scheme).map((topic) => [topic, scheme.body] as const));

it('[O1] training can carry every topic that a shipped scheme asks for, and no other', () => {
  expect([...new Set(asked.map(([topic]) => topic))].sort()).toEqual([...trainingTopics].sort());
});
it('the course of a board is asked for by the schemes of that board alone', () => {
  for (const [course, body] of boardCourses) expect([...new Set(asked.filter(([topic]) => topic === course).map(([, by]) => by))]).toEqual([body]);
});
it('a provider says what its training is about, and its board says whether it is the course of that board', () => {
  expect(provenTopics([TRAUMA, TX_CORE], [])).toEqual([TRAUMA]);
  expect(provenTopics([TRAUMA, TX_CORE], ['Another board'])).toEqual([TRAUMA]);
  expect(provenTopics([TRAUMA, TX_CORE], [texas])).toEqual([TRAUMA, TX_CORE]);
});
