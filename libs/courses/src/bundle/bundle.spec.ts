import { PeerRole, PracticeFormat } from '@waymark/kernel';
import { nothing, StepKind } from '../course/content.rules';
import type { StepContent } from '../course/content.rules';
import { aCheckStep, aModule, aTextStep, someContent } from '../testing';
import { fromBundle, STRUCTURE, toBundle } from './bundle';

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
const { slug: _, ...course } = someContent({ modules: [aModule({ creditMinutes: 30, leastEngagedMinutes: 5, formats: [PracticeFormat.ONLINE], roles: [PeerRole.FACILITATION], steps })] });

it('a course comes back from its folder as it went in', () => {
  const { content, rows } = fromBundle(toBundle(course));
  expect(content).toEqual(course);
  expect(rows.filter(({ reason }) => reason !== null)).toEqual([]);
  expect(toBundle(content!)).toEqual(toBundle(course));
});
it('keeps long texts in Markdown, and the structure in YAML', () => {
  const bundle = toBundle(course);
  expect(bundle['01-01.en.md']).toBe('# Title\n\n  indented: yes\n---\n');
  expect(bundle['01-01.alternative.es.md']).toBe('Another way (es)');
  expect(bundle['01-03.en.vtt']).toContain('WEBVTT');
  expect(bundle[STRUCTURE]).toContain('domain: ETHICAL_RESPONSIBILITY');
});
it('names every file that is missing or not used', () => {
  const { '01-02.es.md': _gone, ...rest } = toBundle(course);
  const { rows } = fromBundle({ ...rest, 'notes.txt': 'x' });
  expect(rows.filter(({ reason }) => reason !== null)).toEqual([{ path: '01-02.es.md', reason: 'MISSING', detail: '' }, { path: 'notes.txt', reason: 'UNUSED', detail: '' }]);
});
it('says that the structure is missing', () => {
  expect(fromBundle({ '01-01.en.md': 'x' })).toEqual({ content: null, rows: [{ path: STRUCTURE, reason: 'MISSING', detail: '' }] });
});
it.each([
  ['is no YAML', 'title: [', /./],
  ['has a field that nobody knows', `${toBundle(course)[STRUCTURE]}surprise: 1\n`, /surprise/],
  ['holds a bomb of aliases', 'a: &a [x]\ntitle: *a\n', /./],
])('says why a structure that %s cannot be read', (_, structure, why) => {
  const { content, rows } = fromBundle({ ...toBundle(course), [STRUCTURE]: structure });
  expect(content).toBeNull();
  expect(rows[0]).toMatchObject({ path: STRUCTURE, reason: 'UNREADABLE' });
  expect(rows.map(({ detail }) => detail).join(' ')).toMatch(why);
});
