/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ContentPage } from './content-page';
import { Component as CourseDraftPage } from './course-draft-page';
import { Component as ModuleFormPage } from './module-form-page';
import { Component as PreviewPage } from './preview-page';
import { Component as StepFormPage } from './step-form-page';
import type { Me } from '../../../graphql/session';

const text = (en: string, es = `${en} (es)`) => ({ en, es });
const step = (id: string, title: string, with_: object = {}) => ({
  id, kind: 'TEXT', title: text(title), body: text('Words'), minutes: 30, isRequired: true, mayMarkDone: false, competencies: ['C9.2'], media: null, question: null, story: null, note: null, ...with_,
});
const draft = (with_: object = {}) => ({
  id: 'd1', courseId: 'c1', revision: 7, editedAt: '2026-11-23T15:00:00.000Z', hasChanges: true, versionNumber: 2, isStarter: false, reopenable: ['m1'], title: text('Foundations', 'Fundamentos'), summary: text('A start.'),
  problems: [{ code: 'COURSE_CAPTIONS_MISSING', moduleId: 'm1', stepId: 's2' }],
  modules: [{ id: 'm1', title: text('Listening', 'Escuchar'), domain: 'ADVOCACY', creditMinutes: 60, leastEngagedMinutes: 0, formats: [], roles: [], topics: [], steps: [step('s1', 'Ears'), step('s2', 'A video', { kind: 'VIDEO' })] }],
  ...with_,
});
const framework = { competencyFramework: [{ code: 'C9', title: 'Values communication', competencies: [{ code: 'C9.1', text: 'Respectful words' }, { code: 'C9.2', text: 'Listens actively' }] }] };
const me = { id: 'k', email: 'kim@example.org', chosenName: null, legalName: 'Kim Osei', isLegalNamePublic: false, name: 'Kim Osei', locale: 'en', memberships: [{ id: 'mm', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as Me;
const at = (address: string, path: string, api: object = {}) => ({ at: address, path, me, api: { CourseDraft: { courseDraft: draft() }, CompetencyFramework: framework, ...api } });

describe('the list of content', () => {
  it('says where each course stands, and starts a new one', async () => {
    const api = { CourseDrafts: { courseDrafts: { nodes: [draft()] } }, StartCourse: { startCourse: { id: 'd2', courseId: 'c2' } } };
    const page = await renderPage(<ContentPage />, at('/content', '/content', api));
    expect(screen.getByRole('link', { name: 'Foundations' })).toHaveAttribute('href', '/content/c1');
    expect(screen.getByText('Version 2 is published, and there are changes')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Start the course' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write what the course is called.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name in English' }), 'Groups');
    await userEvent.click(screen.getByRole('button', { name: 'Start the course' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'StartCourse')?.body).toEqual({ input: { courseId: expect.any(String), organisationId: 'o1', title: { en: 'Groups', es: '' } } });
    expect(page.address()).toBe('/content/c2');
  });
  it('says what will be here when there is none', async () => {
    await renderPage(<ContentPage />, at('/content', '/content', { CourseDrafts: { courseDrafts: { nodes: [] } } }));
    expect(screen.getByText('No courses yet')).toBeVisible();
  });
  it('[N5] begins with the starter courses, which say that they are starters', async () => {
    let nodes: unknown[] = [];
    const add = () => {
      nodes = [draft({ isStarter: true })];
      return { addStarterCourses: { added: 2, already: 0 } };
    };
    const page = await renderPage(<ContentPage />, at('/content', '/content', { CourseDrafts: () => ({ courseDrafts: { nodes } }), AddStarterCourses: add }));
    await userEvent.click(screen.getByRole('button', { name: 'Add the starter courses' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'AddStarterCourses')?.body).toEqual({ organisationId: 'o1' });
    expect(screen.getByText('2 came in.')).toBeVisible();
    expect(screen.getByText('Starter, not an accredited course')).toBeVisible();
    await expectAccessible(page.container);
  });
});

describe('a draft', () => {
  const open = (api: object = {}) => renderPage(<CourseDraftPage />, at('/content/c1', '/content/:courseId', api));
  it('lists what is to mend with a way to it', async () => {
    const page = await open();
    expect(screen.getByRole('heading', { name: '1 thing to mend before you publish' })).toBeVisible();
    const line = screen.getByText('Add captions in both languages. They start with WEBVTT.', { exact: false });
    expect(within(line).getByRole('link', { name: 'A video' })).toHaveAttribute('href', '/content/c1/steps/s2');
    await expectAccessible(page.container);
  });
  it('moves a part by a button, on the revision that is shown', async () => {
    const page = await open({ MovePart: { movePart: { id: 'd1', revision: 8 } } });
    expect(screen.queryByRole('button', { name: 'Move Ears up' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Move Ears down' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'MovePart')?.body).toEqual({ input: { courseId: 'c1', revision: 7, partId: 's1', by: 1 } });
  });
  it('[A3] opens a completed module again only where its author asks for it', async () => {
    const page = await open({ PublishDraft: { publishDraft: { id: 'd1', revision: 7, versionNumber: 3 } } });
    const publish = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Publish version 3' }));
      const dialog = await screen.findByRole('dialog');
      await userEvent.click(within(dialog).getByRole('button', { name: 'Publish version 3' }));
      await settle();
    };
    await publish();
    expect(page.calls.filter((call) => call.name === 'PublishDraft').at(-1)?.body).toMatchObject({ input: { reopened: [] } });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Listening' }));
    await publish();
    expect(page.calls.filter((call) => call.name === 'PublishDraft').at(-1)?.body).toMatchObject({ input: { revision: 7, reopened: ['m1'] } });
  });
  it('says that somebody else has edited it, and stays', async () => {
    await open({ PublishDraft: refuse('STALE_VERSION') });
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 3' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish version 3' }));
    await settle();
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Somebody changed this after you opened it.');
  });
  it('speaks Spanish', async () => {
    await renderPage(<CourseDraftPage />, { ...at('/content/c1', '/content/:courseId'), language: 'es' });
    expect(screen.getByRole('heading', { level: 1, name: 'Fundamentos' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 cosa por arreglar antes de publicar' })).toBeVisible();
  });
});

describe('a part', () => {
  const write = (api: object = {}) => ({ WriteStep: { writeStep: draft() }, ...api });
  it('is written in both languages side by side', async () => {
    const page = await renderPage(<StepFormPage />, at('/content/c1/steps/s1', '/content/:courseId/steps/:stepId', write()));
    expect(screen.getByRole('textbox', { name: 'Title, English' })).toHaveValue('Ears');
    const spanish = screen.getByRole('textbox', { name: 'Title, Spanish' });
    await userEvent.clear(spanish);
    await userEvent.type(spanish, 'Oídos');
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Save part' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'WriteStep')?.body).toMatchObject({ input: { courseId: 'c1', revision: 7, moduleId: 'm1', stepId: 's1', title: { en: 'Ears', es: 'Oídos' }, media: null, question: null, note: null, competencies: ['C9.2'] } });
    expect(page.address()).toBe('/content/c1');
  });
  it('becomes a check with its answers, and keeps what was typed when it is refused', async () => {
    const page = await renderPage(<StepFormPage />, at('/content/c1/steps/new?module=m1', '/content/:courseId/steps/new', write({ WriteStep: refuse('STALE_VERSION') })));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of part' }), 'Check question');
    await userEvent.type(screen.getByRole('textbox', { name: 'Answer 1, English' }), 'Listen');
    await userEvent.click(screen.getByRole('button', { name: 'Add an answer' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Answer 3 is right' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save part' }));
    await settle();
    const { input } = page.calls.find((call) => call.name === 'WriteStep')?.body as { input: { moduleId: string; stepId: null; question: { rightOptionId: string; options: { id: string; text: object }[] } } };
    expect(input).toMatchObject({ moduleId: 'm1', stepId: null, kind: 'CHECK' });
    expect(input.question.options).toHaveLength(3);
    expect(input.question.rightOptionId).toBe(input.question.options[2]?.id);
    expect(screen.getByRole('textbox', { name: 'Answer 1, English' })).toHaveValue('Listen');
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody changed this');
  });
  it('[A5] may name its topic and offer another way', async () => {
    const page = await renderPage(<StepFormPage />, at('/content/c1/steps/s1', '/content/:courseId/steps/:stepId', write()));
    await userEvent.click(screen.getByRole('checkbox', { name: /touches a hard topic/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /The topic, in plain words, English/ }), 'Loss');
    await userEvent.click(screen.getByRole('button', { name: 'Save part' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'WriteStep')?.body).toMatchObject({ input: { note: { text: { en: 'Loss', es: '' } } } });
  });
  it('a story has scenes whose choices lead to each other', async () => {
    const page = await renderPage(<StepFormPage />, at('/content/c1/steps/new?module=m1', '/content/:courseId/steps/new', write()));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of part' }), 'Story with choices');
    await userEvent.click(screen.getByRole('button', { name: 'Add a scene' }));
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: 'Choice 1 leads to' })[0] as HTMLElement, 'Scene 2');
    await userEvent.click(screen.getByRole('button', { name: 'Save part' }));
    await settle();
    const { input } = page.calls.find((call) => call.name === 'WriteStep')?.body as { input: { story: { scenes: { id: string; choices: { to: string | null }[] }[] } } };
    expect(input.story.scenes[0]?.choices[0]?.to).toBe(input.story.scenes[1]?.id);
    expect(input.story.scenes[1]?.choices[0]?.to).toBeNull();
  });
});

it('[N6] a module carries its formats and roles', async () => {
  const page = await renderPage(<ModuleFormPage />, at('/content/c1/modules/m1', '/content/:courseId/modules/:moduleId', { WriteModule: { writeModule: draft() } }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Peer-led group' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Facilitation' }));
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole('button', { name: 'Save module' }));
  await settle();
  expect(page.calls.find((call) => call.name === 'WriteModule')?.body).toMatchObject({ input: { moduleId: 'm1', formats: ['PEER_LED_GROUP'], roles: ['FACILITATION'] } });
});

it('a part is shown as a trainee sees it, with a way to the next', async () => {
  const shown = (id: string, title: string) => ({ id, shown: { id, kind: 'TEXT', title, minutes: 10, html: '<p>Listen</p>', options: [], media: null } });
  const preview = { courseDraft: { id: 'd1', title: text('Foundations'), modules: [{ id: 'm1', title: text('Listening'), steps: [shown('s1', 'Ears'), shown('s2', 'Eyes')] }] } };
  const page = await renderPage(<PreviewPage />, at('/content/c1/preview/s1', '/content/:courseId/preview/:stepId', { PreviewCourse: preview }));
  expect(within(screen.getByRole('region', { name: 'Phone' })).getByText('Listening, part 1 of 2, planned for 10 minutes')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Part after' })).toHaveAttribute('href', '/content/c1/preview/s2');
  await expectAccessible(page.container);
});

it('a folder is looked at first, row by row, and then becomes a course', async () => {
  const rows = [{ path: 'course.yaml', reason: null, detail: '' }, { path: '01-listening/02-ears.es.md', reason: 'MISSING', detail: '' }];
  const answer = (courseId: string | null) => ({ rows, isReadable: true, problems: [{}], courseId });
  const api = { CourseDrafts: { courseDrafts: { nodes: [] } }, '/files/course-bundle?organisationId=o1&dryRun=1': answer(null), '/files/course-bundle?organisationId=o1': answer('c9') };
  const page = await renderPage(<ContentPage />, at('/content', '/content', api));
  const json = globalThis.fetch;
  globalThis.fetch = (async (path: RequestInfo | URL, init?: RequestInit) => {
    const response = await json(path, { ...init, body: init?.body instanceof File ? '{}' : (init?.body ?? null) });
    return Object.assign(response, { json: async () => JSON.parse(await response.text()) as unknown });
  }) as typeof fetch;
  await userEvent.upload(screen.getByLabelText('Course folder (one .json file)'), new File(['{}'], 'course.json', { type: 'application/json' }));
  await settle();
  expect(screen.getByText('01-listening/02-ears.es.md')).toBeVisible();
  expect(screen.getByText(/This file is missing/)).toBeVisible();
  expect(screen.getByText('1 thing to mend before it can be published.')).toBeVisible();
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole('button', { name: 'Make a course out of it' }));
  await settle();
  expect(page.address()).toBe('/content/c9');
});
