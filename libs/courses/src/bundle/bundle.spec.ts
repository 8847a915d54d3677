import { PeerRole, PracticeFormat, TrainingTopic } from '@waymark/kernel';
import { nothing, StepKind } from '../course/content.rules';
import type { StepContent } from '../course/content.rules';
import { aCheckStep, aModule, aTextStep, someContent } from '../testing';
import { toBundle } from './bundle';
import { fromBundle } from './read-bundle';

const text = (en: string) => ({ en, es: `${en} (es)` });
const whole = (step: StepContent): StepContent => ({ ...nothing, ...step });
const story = { scenes: [{ id: 'door', text: text('A door: "open"?\n- no list'), choices: [{ id: 'knock', text: text('Knock'), why: text('It opens.'), to: null }] }] };
const media = { file: text('listening.en.mp4'), seconds: 72, captions: text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello'), transcript: text('**Hello**\n') };
const steps = [
  whole({ ...aTextStep('Ears', 10), body: text('# Title\n\n  indented: yes\n---\n'), note: { text: text('Loss'), alternative: text('Another way') }, competencies: ['C9.2'] }),
  whole(aCheckStep('Which?', 10)),
  whole({ ...aTextStep('Watch', 10), kind: StepKind.VIDEO, media, mayMarkDone: true }),
  whole({ ...aTextStep('Meet', 20), kind: StepKind.STORY, story, isRequired: false }),
];
const { slug: _, ...course } = someContent({ modules: [aModule({ creditMinutes: 30, leastEngagedMinutes: 5, formats: [PracticeFormat.ONLINE], roles: [PeerRole.FACILITATION], topics: [TrainingTopic.TRAUMA], steps })] });

it('a course comes back from its folder as it went in', () => {
  const { content, rows } = fromBundle(toBundle(course));
  expect(content).toEqual(course);
  expect(rows.filter(({ reason }) => reason !== null)).toEqual([]);
  expect(toBundle(content!)).toEqual(toBundle(course));
});
it('keeps long texts in Markdown, and the structure in YAML', () => {
  const bundle = toBundle(course);
  expect(bundle['course.yaml']).toContain('modules:\n  - 01-ethics\n');
  expect(bundle['01-ethics/module.yaml']).toContain('domain: ETHICAL_RESPONSIBILITY');
  expect(bundle['01-ethics/01-ears.en.md']).toBe('# Title\n\n  indented: yes\n---\n');
  expect(bundle['01-ethics/01-ears.alternative.es.md']).toBe('Another way (es)');
  expect(bundle['01-ethics/03-watch.en.vtt']).toContain('WEBVTT');
});
it('names files whatever the titles', () => {
  const titles = [text(''), text('¿Él? 你好'), text('Long '.repeat(40)), text('Same'), text('Same')];
  const bundle = toBundle({ ...course, modules: titles.map((title) => aModule({ title })) });
  expect(Object.keys(bundle).filter((path) => path.endsWith('/module.yaml'))).toHaveLength(5);
  expect(fromBundle(bundle).content?.modules.map(({ title }) => title)).toEqual(titles);
});
it('names every file that is missing or not used', () => {
  const { '01-ethics/02-which.es.md': _gone, ...rest } = toBundle(course);
  const { rows } = fromBundle({ ...rest, 'notes.txt': 'x' });
  expect(rows.filter(({ reason }) => reason !== null)).toEqual([{ path: '01-ethics/02-which.es.md', reason: 'MISSING', detail: '' }, { path: 'notes.txt', reason: 'UNUSED', detail: '' }]);
});
it('says that the structure is missing', () => {
  expect(fromBundle({ '01-ethics/module.yaml': 'x' })).toEqual({ content: null, rows: [{ path: 'course.yaml', reason: 'MISSING', detail: '' }] });
  const { '01-ethics/module.yaml': _gone, ...rest } = toBundle(course);
  expect(fromBundle(rest)).toMatchObject({ content: null, rows: expect.arrayContaining([{ path: '01-ethics/module.yaml', reason: 'MISSING', detail: '' }]) as unknown });
});
const ethics = '01-ethics/module.yaml';
const whatCourse = toBundle(course)['course.yaml'] ?? '';
const whatModule = toBundle(course)[ethics] ?? '';
it.each([
  ['course.yaml', 'is no YAML', 'title: [', /./],
  ['course.yaml', 'has a field that nobody knows', `${whatCourse}surprise: 1\n`, /surprise/],
  ['course.yaml', 'holds a bomb of aliases', 'a: &a [x]\ntitle: *a\n', /./],
  ['course.yaml', 'leads out of its folder', whatCourse.replace('01-ethics', '../01-ethics'), /modules\.0/],
  ['course.yaml', 'names a folder twice', `${whatCourse}  - 01-ethics\n`, /twice/],
  [ethics, 'has a kind of step that nobody knows', whatModule.replace('kind: CHECK', 'kind: DANCE'), /steps\.1\.kind/],
  [ethics, 'names a file twice', whatModule.replace('02-which', '01-ears'), /twice/],
])('says why a %s that %s cannot be read', (path, _, broken, why) => {
  const { content, rows } = fromBundle({ ...toBundle(course), [path]: broken });
  expect(content).toBeNull();
  const unread = rows.filter(({ reason }) => reason === 'UNREADABLE');
  expect(unread[0]).toMatchObject({ path });
  expect(unread.map(({ detail }) => detail).join(' ')).toMatch(why);
});
