/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../ui/testing';
import { Component as CompetenciesPage } from './competencies-page';
import { ContinueCard } from './continue-card';
import { Component as LearnPage } from './learn-page';
import { Component as ModuleDonePage } from './module-done-page';
import { Component as StepPage } from './step-page';
import { TrainingCard } from './training-card';

const listening = {
  id: 'm1', position: 1, title: 'A voice beside theirs', domain: 'ADVOCACY', creditMinutes: 60, leastEngagedMinutes: 5,
  engagedMinutes: 3, missingMinutes: 2, minutesLeft: 15, stepsDone: 1, completedAt: null,
};
const step = {
  id: 's1', position: 1, parts: 2, kind: 'TEXT', title: 'Rights and choices', minutes: 10, isRequired: true, isDone: false, html: '<p>People in care <strong>have rights</strong>.</p>',
  options: [], media: null, mayMarkDone: false, note: null, scenes: [] as object[], taking: { second: 0, secondsLeft: 0, reflection: '' }, next: { stepId: 's2', reason: 'CONTINUE' }, course: { id: 'c1', title: 'Foundations' }, module: listening,
};
const check = { ...step, id: 's2', kind: 'CHECK', title: 'Check: the phone call', options: [{ id: 'call', text: 'Call right away' }, { id: 'together', text: 'Call together' }] };
const outline = [{ id: 's1', position: 1, kind: 'TEXT', title: 'Rights and choices', minutes: 10, isRequired: true, isDone: true }, { id: 's2', position: 2, kind: 'CHECK', title: 'Check: the phone call', minutes: 5, isRequired: true, isDone: false }];
const course = { id: 'c1', title: 'Foundations', summary: 'A start.', isStarter: true, creditMinutes: 360, isEnrolled: true, provider: { id: 'o1', name: 'Lakeshore' }, resume: { stepId: 's2', reason: 'CONTINUE' }, modules: [{ ...listening, steps: outline }] };
const progress = { trainingProgress: [{ domain: 'ADVOCACY', creditedMinutes: 60, priorMinutes: 30, engagedMinutes: 14 }] };
const stepApi = (read: object) => ({ ReadStep: { step: read }, OpenStep: { openStep: { id: 's1' } }, CountEngagement: { recordEngagement: { id: 's1', module: listening } } });
const renderStep = (read: Record<string, unknown> & { id: string }, api: object = {}) => renderPage(<StepPage />, { at: `/learn/${read.id}`, path: '/learn/:stepId', api: { ...stepApi(read), ...api } });

describe('the home screen', () => {
  it('offers one thing to go on with', async () => {
    const { container } = await renderPage(<ContinueCard />, { api: { ContinueLearning: { continueCard: { course, module: listening, stepId: 's2', part: 2, parts: 2, minutesLeft: 15 } } } });
    expect(screen.getByRole('heading', { name: 'Continue: A voice beside theirs' })).toBeVisible();
    expect(screen.getByText('Part 2 of 2, about 15 minutes left in this module')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/learn/s2');
    await expectAccessible(container);
  });
  it('shows no card when nothing is open', async () => {
    await renderPage(<ContinueCard />, { api: { ContinueLearning: { continueCard: null } } });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
  it('[A4] shows the credited and active time of each domain', async () => {
    const { container } = await renderPage(<TrainingCard />, { api: { TrainingProgress: progress } });
    expect(screen.getByText('1:00 hours count so far.')).toBeVisible();
    expect(screen.getByText('1:00 counted, 0:14 spent here')).toBeVisible();
    expect(screen.getByText('and 0:30 of credit for prior learning')).toBeVisible();
    await expectAccessible(container);
  });
});

describe('the list of courses', () => {
  const list = (nodes: object[]) => ({ Learn: { courseList: { nodes } }, PriorCredits: { priorCredits: { nodes: [] } } });
  it('prints the rule and opens the module to go on with', async () => {
    const { container } = await renderPage(<LearnPage />, { api: list([{ ...course, resume: { stepId: 's1', reason: 'CONTINUE' } }]) });
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/learn/s1');
    expect(screen.getByText(/Done means: you reached the end of each part/)).toBeVisible();
    expect(screen.getByText(/It also asks for 5 active minutes on these pages. You have 3./)).toBeVisible();
    await expectAccessible(container);
  });
  it('unfolds the parts of the module to go on with, and folds the others away', async () => {
    const far = { ...listening, id: 'm2', title: 'A plan', steps: [{ ...outline[0], id: 's9', title: 'Far away' }] };
    await renderPage(<LearnPage />, { api: list([{ ...course, modules: [...course.modules, far] }]) });
    expect(screen.getByText('Rights and choices')).toBeVisible();
    expect(screen.getByText('Far away')).not.toBeVisible();
    await userEvent.click(screen.getByText('A plan'));
    expect(screen.getByText('Far away')).toBeVisible();
  });
  it('says what will be here when there is none', async () => {
    await renderPage(<LearnPage />, { api: list([]) });
    expect(screen.getByText('No courses yet')).toBeVisible();
  });
  it('joins a course and opens its first part', async () => {
    const api = { ...list([{ ...course, isEnrolled: false }]), EnrolInCourse: { enrol: { id: 'e1', course: { id: 'c1', resume: { stepId: 's1', reason: 'CONTINUE' } } } } };
    const page = await renderPage(<LearnPage />, { at: '/learn', path: '/learn', api });
    await userEvent.click(screen.getByRole('button', { name: 'Join Foundations' }));
    await settle();
    expect(page.address()).toBe('/learn/s1');
  });
  it('speaks Spanish', async () => {
    await renderPage(<LearnPage />, { language: 'es', api: list([course]) });
    expect(screen.getByRole('heading', { name: 'Aprender' })).toBeVisible();
    expect(screen.getByText(/Terminado quiere decir/)).toBeVisible();
  });
});

describe('a step', () => {
  it('[A2] is read and Continue leads to the next one', async () => {
    const page = await renderStep(step, { CompleteStep: { completeStep: { id: 's1', next: step.next, module: listening } } });
    expect(screen.getByText('have rights')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(page.address()).toBe('/learn/s2');
    expect(page.calls.map((call) => call.name)).toEqual(expect.arrayContaining(['OpenStep', 'CompleteStep']));
  });
  it('leads to the page of the finished module', async () => {
    const page = await renderStep(step, { CompleteStep: { completeStep: { id: 's1', next: step.next, module: { ...listening, completedAt: '2026-11-23T15:00:00.000Z' } } } });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(page.address()).toBe('/learn/s1/done');
  });
  it('says what to do when it is not open yet, and keeps the page when saving fails', async () => {
    await renderStep(step, { ReadStep: refuse('COURSE_NOT_ENROLLED') });
    expect(screen.getByRole('alert')).toHaveTextContent('Join this course first.');
  });
  it('keeps the text when saving fails', async () => {
    await renderStep(step, { CompleteStep: refuse('INTERNAL') });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByText('have rights')).toBeVisible();
  });
  it('plays a video with captions and a transcript', async () => {
    const video = { src: '/files/course/listening.en.mp4', seconds: 67, captions: '/files/course/listening.en.vtt', language: 'en', transcript: 'Hello', transcriptHtml: '<p>Listening that helps.</p>' };
    const { container } = await renderStep({ ...step, kind: 'VIDEO', media: video });
    expect(container.querySelector('track')).toHaveAttribute('src', '/files/course/listening.en.vtt');
    expect(screen.getByText('Read what is said')).toBeVisible();
  });
});

describe('a check', () => {
  const answered = (isRight: boolean, why: string) => ({ AnswerCheck: { answerCheck: { isRight, why, step: { id: 's2', next: { stepId: 's3', reason: 'CONTINUE' }, module: listening } } } });
  it('asks for an answer before it is sent', async () => {
    const page = await renderStep(check);
    await userEvent.click(screen.getByRole('button', { name: 'Check my answer' }));
    expect(screen.getByText(/"I'm not sure" counts too/)).toBeVisible();
    expect(page.calls.map((call) => call.name)).not.toContain('AnswerCheck');
    await expectAccessible(page.container);
  });
  it('[A2] says why, offers another try, and Continue works all the same', async () => {
    const page = await renderStep(check, answered(false, 'It takes the call away from Marcus.'));
    await userEvent.click(screen.getByRole('radio', { name: 'Call right away' }));
    await userEvent.click(screen.getByRole('button', { name: 'Check my answer' }));
    await settle();
    const result = screen.getByRole('status');
    expect(result).toHaveTextContent('Not quite');
    expect(result).toHaveTextContent('It takes the call away from Marcus.');
    expect(within(result).getByRole('button', { name: 'Try again' })).toBeVisible();
    await userEvent.click(within(result).getByRole('button', { name: 'Continue' }));
    await settle();
    expect(page.address()).toBe('/learn/s3');
  });
  it('takes "I am not sure" as an answer', async () => {
    const page = await renderStep(check, answered(false, 'Look again.'));
    await userEvent.click(screen.getByRole('radio', { name: "I'm not sure" }));
    await userEvent.click(screen.getByRole('button', { name: 'Check my answer' }));
    await settle();
    expect(page.calls.find((call) => call.name === 'AnswerCheck')?.body).toEqual({ input: { stepId: 's2', optionId: null } });
  });
});

it('a finished module says what it credits and where to go on', async () => {
  const done = { ...step, module: { ...listening, completedAt: '2026-11-23T15:00:00.000Z' } };
  const { container } = await renderPage(<ModuleDonePage />, { at: '/learn/s1/done', path: '/learn/:stepId/done', api: { ReadStep: { step: done }, TrainingProgress: progress } });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Saved. You finished A voice beside theirs');
  expect(screen.getByText('1:00 hours now count for Advocacy.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/learn/s2');
  await expectAccessible(container);
});

describe('taking a step', () => {
  const after = { id: 's1', next: { stepId: 's2', reason: 'CONTINUE' }, module: listening };
  const media = { src: '/files/course-media/f1', seconds: 67, captions: '/files/captions/s1/en', language: 'en', transcript: 'Hello', transcriptHtml: '<p>Hello</p>' };
  const video = { ...step, kind: 'VIDEO', media, taking: { second: 31, secondsLeft: 20, reflection: '' } };

  it('[A1] goes on at the second where the video stood', async () => {
    const { container } = await renderStep(video);
    const player = container.querySelector('video') as HTMLVideoElement;
    fireEvent.loadedMetadata(player);
    expect(player.currentTime).toBe(31);
  });
  it('[A4] tells the server what was played before it calls a video done', async () => {
    const page = await renderStep(video, { CompleteStep: { completeStep: after } });
    const player = page.container.querySelector('video') as HTMLVideoElement;
    for (const second of [31, 32, 33.5, 60, 61.2]) fireEvent.timeUpdate(Object.assign(player, { currentTime: second }));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    const names = page.calls.map(({ name }) => name);
    expect(names.indexOf('CountEngagement')).toBeLessThan(names.indexOf('CompleteStep'));
    expect(page.calls.find(({ name }) => name === 'CountEngagement')?.body).toMatchObject({ input: { player: { second: 61, played: [{ from: 31, to: 33 }, { from: 60, to: 61 }] } } });
  });
  it('[A4] says what is left to play, and offers "done" by hand where it is allowed', async () => {
    const page = await renderStep({ ...video, mayMarkDone: true }, { CompleteStep: (body: { by: string }) => (body.by === 'HAND' ? { completeStep: after } : refuse('STEP_NOT_PLAYED', { details: { seconds: 20 } })) });
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Play it to the end first. About 20 seconds are left.');
    await userEvent.click(screen.getByRole('button', { name: 'I read it instead' }));
    await settle();
    expect(page.address()).toBe('/learn/s2');
  });
  it('[A5] names a hard topic first, and the other way counts the same', async () => {
    const page = await renderStep({ ...step, note: { text: 'This part speaks of loss.', alternativeHtml: '<p>Another way</p>' } }, { CompleteStep: { completeStep: after } });
    expect(screen.queryByText('have rights')).not.toBeInTheDocument();
    expect(screen.getByText('This part speaks of loss.')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Show me the part' }));
    expect(screen.getByText('have rights')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take the other way' }));
    expect(screen.getByText('Another way')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'CompleteStep')?.body).toEqual({ stepId: 's1', by: 'ALTERNATIVE' });
  });
  it('saves a reflection before its writer goes on', async () => {
    const page = await renderStep({ ...step, kind: 'REFLECTION', taking: { second: 0, secondsLeft: 0, reflection: 'I liste' } }, { SaveReflection: { saveReflection: { id: 's1' } }, CompleteStep: { completeStep: after } });
    const field = screen.getByRole('textbox', { name: 'Your answer' });
    expect(field).toHaveValue('I liste');
    await userEvent.type(field, 'n.');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    const names = page.calls.map(({ name }) => name);
    expect(page.calls.find(({ name }) => name === 'SaveReflection')?.body).toEqual({ input: { stepId: 's1', text: 'I listen.' } });
    expect(names.indexOf('SaveReflection')).toBeLessThan(names.indexOf('CompleteStep'));
    await expectAccessible(page.container);
  });
  it('plays a story to one of its ends', async () => {
    const scenes = [{ id: 'door', html: '<p>A door</p>', choices: [{ id: 'knock', text: 'Knock', why: 'It opens.', to: 'talk' }] }, { id: 'talk', html: '<p>You talk.</p>', choices: [] }];
    const page = await renderStep({ ...step, kind: 'STORY', scenes }, { FinishStory: { finishStory: after } });
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Knock' }));
    expect(screen.getByRole('status')).toHaveTextContent('It opens.');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.getByText('You talk.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'FinishStory')?.body).toEqual({ input: { stepId: 's1', choiceIds: ['knock'] } });
    expect(page.address()).toBe('/learn/s2');
  });
  it('[A2] a live session that was not attended yet leads on', async () => {
    await renderStep({ ...step, kind: 'SESSION' });
    expect(screen.getByRole('link', { name: 'Go on for now' })).toHaveAttribute('href', '/learn/s2');
  });
});

it('[A6] one page shows each competency with what was done for it in all courses', async () => {
  const evidence = [{ stepId: 's1', title: 'Rights and choices', course: 'Foundations', doneAt: '2026-11-23T15:00:00.000Z' }];
  const competencies = [{ code: 'C11.1', text: 'Uses the laws on rights', parts: 2, evidence }, { code: 'C11.2', text: 'Speaks up', parts: 0, evidence: [] }];
  const { container } = await renderPage(<CompetenciesPage />, { api: { Competencies: { competencyFramework: [{ code: 'C11', title: 'Promotes leadership and advocacy', competencies }] } } });
  const card = within(screen.getByRole('region', { name: 'Promotes leadership and advocacy' }));
  expect(card.getAllByText('1 of 2 parts done')[0]).toBeVisible();
  expect(card.getByRole('link', { name: 'Rights and choices', hidden: true })).toHaveAttribute('href', '/learn/s1');
  expect(card.getByText('Your courses do not cover this yet.')).toBeInTheDocument();
  await expectAccessible(container);
});
