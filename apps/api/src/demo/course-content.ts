import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepKind } from '@waymark/courses';
import type { CourseContent, LocalText, StepContent } from '@waymark/courses';
import { DomainCode, PeerRole, PracticeFormat } from '@waymark/kernel';
import { z } from 'zod';

const Text = z.strictObject({ en: z.string(), es: z.string() });
const Question = z.strictObject({ rightOptionId: z.string(), hint: Text, options: z.array(z.strictObject({ id: z.string(), text: Text, why: Text })) });
const Video = z.strictObject({ name: z.string(), seconds: z.number().int(), transcript: z.string() });

const Note = z.strictObject({ text: Text, alternative: z.string() });
const Choice = z.strictObject({ id: z.string(), text: Text, why: Text, to: z.string().nullable() });
const Story = z.strictObject({ scenes: z.array(z.strictObject({ id: z.string(), text: Text, choices: z.array(Choice).default([]) })) });

const Step = z.strictObject({
  text: z.string(),
  kind: z.enum(StepKind),
  minutes: z.number().int(),
  title: Text,
  isRequired: z.boolean().default(true),
  question: Question.optional(),
  video: Video.optional(),
  story: Story.optional(),
  note: Note.optional(),
  competencies: z.array(z.string()).default([]),
  mayMarkDone: z.boolean().default(true),
});

const Course = z.strictObject({
  slug: z.string(),
  title: Text,
  summary: Text,
  modules: z.array(
    z.strictObject({
      title: Text,
      domain: z.enum(DomainCode),
      creditMinutes: z.number().int(),
      leastEngagedMinutes: z.number().int().default(0),
      formats: z.array(z.enum(PracticeFormat)).default([]),
      roles: z.array(z.enum(PeerRole)).default([]),
      steps: z.array(Step),
    }),
  ),
});

/** A course as its author keeps it: one file of structure, one Markdown file a text and language. */
export function readCourse(folder: string): CourseContent {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const texts = (name: string): LocalText => ({ en: read(`${name}.en.md`), es: read(`${name}.es.md`) });
  const both = (name: string, ending: string): LocalText => ({ en: `${name}.en.${ending}`, es: `${name}.es.${ending}` });
  const step = ({ text, video, question, story, note, ...rest }: z.infer<typeof Step>): StepContent => ({
    ...rest,
    body: texts(text),
    question: question ?? null,
    story: story ?? null,
    note: note ? { text: note.text, alternative: texts(note.alternative) } : null,
    media: video ? { file: both(video.name, 'mp4'), captions: both(video.name, 'vtt'), seconds: video.seconds, transcript: texts(video.transcript) } : null,
  });
  const course = Course.parse(JSON.parse(read('course.json')));
  return { ...course, modules: course.modules.map(({ steps, ...module }) => ({ ...module, steps: steps.map(step) })) };
}
