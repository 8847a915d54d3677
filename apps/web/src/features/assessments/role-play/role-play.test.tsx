/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as FeedbackPage } from './feedback-page';
import { Component as GradePage } from './grade-page';
import { Component as PracticePage } from './practice-page';
import { Component as PeoplePage } from './people-page';
import { Component as QueuePage } from './queue-page';

const levels = [1, 2, 3, 4].map((level) => ({ level, anchor: `What ${level} looks like` }));
const criteria = [
  { id: 'c1', title: 'Keeps people safe', isCore: true, isCritical: true, weight: 1, levels },
  { id: 'c2', title: 'Listens', isCore: true, isCritical: false, weight: 1, levels },
];
const rubric = { id: 'r1', title: 'Helping skills', passMark: 6, criteria };
const score = { total: 0, most: 8, passMark: 6, unrated: 2, criticalFailures: [] as string[], coreBelow: [] as string[], passes: false };
const at = '2026-11-23T15:00:00.000Z';
const play = {
  id: 'p1', version: 0, status: 'RUNNING', startedAt: at, finishedAt: null, releasedAt: null, passed: null as boolean | null, timerSeconds: 75 as number | null, isBlind: false, closedAt: null, correctionReason: null,
  trainee: { id: 'ana', name: 'Ana R.' }, trainer: { id: 'kim', name: 'Kim Osei' },
  ratings: [] as { criterionId: string; level: number; ratedAt: string }[], comments: [] as unknown[], score,
  viewerCan: { rate: true, finish: true, reopen: false, release: false, correct: false },
};
const full = (with_: object = {}) => ({ rolePlay: { ...play, scenario: { id: 's1', title: 'First meeting', brief: 'You meet Rosa.', actorScript: 'You are shy.', assessorGuide: 'Watch the first minute.' }, rubric, history: [] as object[], ...with_ } });
const rated = (level: number, version: number) => ({ ...play, version, ratings: [{ criterionId: 'c1', level, ratedAt: at }], score: { ...score, total: level, unrated: 1, criticalFailures: level === 1 ? ['c1'] : [] } });
const where = { at: '/to-grade/p1', path: '/to-grade/:id' };
const level = (count: number) => screen.getByRole('button', { name: new RegExp(`^Level ${count}`) });

beforeEach(() => localStorage.clear());

test('[M1] a graded role-play shows who changed the grade, when, from what to what and why', async () => {
  const entry = (id: string, action: string, with_: object) => ({ id, action: `rolePlay.${action}`, at, reason: null, before: null, after: null, actor: { id: 'kim', name: 'Kim Osei' }, ...with_ });
  const history = [entry('1', 'finished', { after: '{"total":5}' }), entry('2', 'reopened', { before: '{"total":5}' }), entry('3', 'released', { after: '{"total":7}', reason: 'Two criteria were swapped.' })];
  const { container } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full({ status: 'RELEASED', finishedAt: at, releasedAt: at, passed: true, history, viewerCan: { rate: false, finish: false, release: false, correct: false } }) } });
  const items = within(screen.getByRole('region', { name: 'What happened' })).getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toEqual([expect.stringContaining('Finished with 5 points'), expect.stringContaining('Opened again; it had 5 points'), expect.stringContaining('Released with 7 points')]);
  expect(items[2]).toMatch(/Nov 23, 2026.*By Kim Osei.*Reason: Two criteria were swapped\./);
  await expectAccessible(container);
});

describe('grading', () => {
  test('is accessible and shows scenario, timer, pass line and rubric at once', async () => {
    const { container } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full() } });
    expect(screen.getByRole('heading', { level: 1, name: 'Ana R.: First meeting' })).toBeInTheDocument();
    expect(screen.getByRole('timer')).toHaveTextContent(/^1:[1-5]\d$/);
    expect(screen.getByText('0 of 8 points')).toBeInTheDocument();
    expect(screen.getByText('Pass line: 6 points')).toBeInTheDocument();
    expect(screen.getByText('Watch the first minute.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('[B4] a key rates, the total follows, and the time of saving is shown', async () => {
    const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), RateCriterion: () => ({ rateCriterion: rated(1, 1) }) } });
    await userEvent.keyboard('1');
    expect(await screen.findByText('1 of 8 points')).toBeInTheDocument();
    await userEvent.keyboard('p');
    expect(level(1)).toHaveAttribute('aria-pressed', 'true');
    expect(within(screen.getByRole('region', { name: 'Total' })).getByText('Keeps people safe')).toBeInTheDocument();
    expect(screen.getByText(/^Saved at/)).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'RateCriterion')?.body).toEqual({ input: { rolePlayId: 'p1', expectedVersion: 0, criterionId: 'c1', level: 1 } });
    expect(localStorage.getItem('waymark.role-play.p1')).toBeNull();
  });

  test('keys move between criteria and can be turned off', async () => {
    const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full() } });
    await userEvent.keyboard('n');
    expect(screen.getByRole('heading', { name: '2 of 2: Listens' })).toBeInTheDocument();
    await userEvent.keyboard('p');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Use keys' }));
    await userEvent.click(document.body);
    await userEvent.keyboard('n2');
    expect(screen.getByRole('heading', { name: '1 of 2: Keeps people safe' })).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'RateCriterion')).toEqual([]);
  });

  test('[K2] six criteria take seven presses, each level going to its own criterion of this person', async () => {
    const six = [1, 2, 3, 4, 5, 6].map((index) => ({ id: `c${index}`, title: `Criterion ${index}`, isCore: false, isCritical: false, weight: 1, levels }));
    let version = 0;
    let ratings: { criterionId: string; level: number; ratedAt: string }[] = [];
    const RateCriterion = ({ input }: { input: { criterionId: string; level: number } }) => {
      version += 1;
      ratings = [...ratings, { criterionId: input.criterionId, level: input.level, ratedAt: at }];
      return { rateCriterion: { ...play, version, ratings } };
    };
    const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full({ rubric: { ...rubric, criteria: six } }), RateCriterion, FinishRolePlay: { finishRolePlay: { id: 'p1' } } } });
    await userEvent.keyboard('342314f');
    const rates = calls.filter(({ name }) => name === 'RateCriterion').map(({ body }) => body['input']);
    expect(rates).toEqual([3, 4, 2, 3, 1, 4].map((given, index) => ({ rolePlayId: 'p1', expectedVersion: index, criterionId: `c${index + 1}`, level: given })));
    expect(calls.find(({ name }) => name === 'FinishRolePlay')?.body).toEqual({ id: 'p1', expectedVersion: 6 });
  });

  test('[K2] C goes to the comment, Escape gives the keys back, and ? lists them', async () => {
    await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), CommentOnRolePlay: { commentOnRolePlay: { ...play, version: 1 } } } });
    await userEvent.keyboard('c');
    expect(screen.getByRole('textbox', { name: 'Comment for Ana R.' })).toHaveFocus();
    await userEvent.keyboard('Calm{Control>}{Enter}{/Control}{Escape}n');
    expect(screen.getByRole('heading', { name: '2 of 2: Listens' })).toBeInTheDocument();
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(dialog).getByText('Write a comment')).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  });

  test('[B1] the name of the person stays in view beside the total', async () => {
    await renderPage(<GradePage />, { ...where, api: { RolePlay: full() } });
    expect(within(screen.getByRole('region', { name: 'Total' })).getByText('Ana R.')).toBeInTheDocument();
  });

  describe('a comment', () => {
    const box = () => screen.getByRole('textbox', { name: 'Comment for Ana R.' });
    const sent = (calls: { name: string; body: unknown }[]) => calls.filter(({ name }) => name === 'CommentOnRolePlay').map(({ body }) => (body as { input: Sent }).input);
    interface Sent { id: string; criterionId: string | null; text: string; second: number; expectedVersion: number }
    /** The server of one trainer: every write is a version. */
    const server = (stored: object[] = []) => {
      let [version, comments] = [0, stored as (Sent & { writtenAt: string })[]];
      return ({ input }: { input: Sent }) => {
        comments = [...comments.filter(({ id }) => id !== input.id), ...(input.text === '' ? [] : [{ ...input, writtenAt: at }])];
        return { commentOnRolePlay: { ...play, version: (version += 1), comments } };
      };
    };

    test('[B3] [B4] is on the server within two seconds of typing, without a button, with the second at which it began', async () => {
      const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), CommentOnRolePlay: server() } });
      await userEvent.type(box(), '2 good questions');
      await waitFor(() => expect(sent(calls).at(-1)).toMatchObject({ criterionId: 'c1', text: '2 good questions' }), { timeout: 2000 });
      expect(await screen.findByText(/^Saved at/)).toBeInTheDocument();
      expect(box()).toHaveValue('2 good questions');
      expect(calls.map(({ name }) => name)).not.toContain('RateCriterion');
      await userEvent.type(box(), ', well put');
      await userEvent.click(screen.getByRole('button', { name: 'Next comment' }));
      await userEvent.type(box(), 'Calm');
      await waitFor(() => expect(sent(calls).at(-1)?.text).toBe('Calm'), { timeout: 2000 });
      const [first, ...others] = sent(calls);
      expect(others.find(({ text }) => text === '2 good questions, well put')).toMatchObject({ id: first?.id, second: first?.second });
      expect(others.at(-1)?.id).not.toBe(first?.id);
      expect(screen.getByText('2 good questions, well put')).toBeInTheDocument();
    });

    test('[B4] stays in the box while the network is gone, and goes when it is back, also from a tab that was opened again', async () => {
      let answer: unknown = refuse('INTERNAL');
      const first = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), CommentOnRolePlay: () => answer } });
      await userEvent.type(box(), 'Good pause');
      expect(await screen.findByText('1 change is not saved yet. It is kept on this device.', {}, { timeout: 2000 })).toBeInTheDocument();
      expect(box()).toHaveValue('Good pause');
      await userEvent.type(box(), ' there');
      answer = { commentOnRolePlay: { ...play, version: 1 } };
      await act(() => Promise.resolve(window.dispatchEvent(new Event('online'))));
      await waitFor(() => expect(screen.queryByText(/is not saved yet/)).not.toBeInTheDocument());
      // What may have arrived goes again just as it was, and then the newer words.
      expect(sent(first.calls).slice(-2).map(({ text, expectedVersion }) => [text, expectedVersion])).toEqual([['Good pause', 0], ['Good pause there', 1]]);
      answer = refuse('INTERNAL');
      await userEvent.type(box(), 's');
      first.unmount();
      await settle();
      const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full({ version: 1 }), CommentOnRolePlay: server() } });
      await waitFor(() => expect(sent(calls)).toMatchObject([{ text: 'Good pause theres', expectedVersion: 1 }]));
    });

    test('[B4] is changed and taken back from the list', async () => {
      const comments = [{ id: 'k1', criterionId: 'c2', second: 62, text: 'You waited.', writtenAt: at }, { id: 'k2', criterionId: null, second: 70, text: 'Warm.', writtenAt: at }];
      const { calls, container } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full({ comments }), CommentOnRolePlay: server(comments) } });
      await expectAccessible(container);
      await userEvent.click(screen.getByRole('button', { name: 'Change the comment at 1:02' }));
      expect(screen.getByRole('checkbox', { name: 'About this criterion: Listens' })).toBeChecked();
      await userEvent.type(box(), ' Good.');
      await waitFor(() => expect(sent(calls).at(-1)).toMatchObject({ id: 'k1', criterionId: 'c2', second: 62, text: 'You waited. Good.' }), { timeout: 2000 });
      await userEvent.click(screen.getByRole('button', { name: 'Remove the comment at 1:10' }));
      await waitFor(() => expect(sent(calls).at(-1)).toMatchObject({ id: 'k2', text: '' }), { timeout: 2000 });
      await userEvent.clear(box());
      await waitFor(() => expect(sent(calls).at(-1)).toMatchObject({ id: 'k1', text: '' }), { timeout: 2000 });
      expect(screen.getByText('No comments yet.')).toBeInTheDocument();
    });

    test('[B5] that was changed on another screen shows both texts and waits for a decision', async () => {
      const answers = [refuse('STALE_VERSION', { details: { currentVersion: 3, expectedVersion: 0, yourText: 'Calm', savedText: 'Calm voice' } }), { commentOnRolePlay: { ...play, version: 4 } }];
      const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), CommentOnRolePlay: () => answers.shift() } });
      await userEvent.type(box(), 'Calm');
      expect(await screen.findByText('You wrote: Calm Saved is: Calm voice', {}, { timeout: 2000 })).toBeInTheDocument();
      await waitFor(() => expect(box()).toHaveValue(''));
      await userEvent.click(screen.getByRole('button', { name: 'Save my comment' }));
      await waitFor(() => expect(sent(calls).at(-1)).toMatchObject({ text: 'Calm', expectedVersion: 3 }));
    });
  });

  test('[B5] a stale rating shows both values and waits for a decision', async () => {
    const answers = [refuse('STALE_VERSION', { details: { currentVersion: 3, expectedVersion: 0, yourLevel: 2, savedLevel: 4 } }), { rateCriterion: rated(2, 4) }];
    const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), RateCriterion: () => answers.shift() } });
    await userEvent.click(level(2));
    expect(await screen.findByText('Keeps people safe: you chose level 2. Level 4 is saved.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save mine: level 2' }));
    expect(await screen.findByText('2 of 8 points')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'RateCriterion').at(-1)?.body).toMatchObject({ input: { expectedVersion: 3, level: 2 } });
  });

  test('[B4] a rating that did not arrive is kept and sent again, also after the tab was closed', async () => {
    const first = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), RateCriterion: refuse('INTERNAL') } });
    await userEvent.click(level(3));
    expect(await screen.findByText('1 change is not saved yet. It is kept on this device.')).toBeInTheDocument();
    first.unmount();
    await settle();
    const { calls } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), RateCriterion: { rateCriterion: rated(3, 1) } } });
    expect(await screen.findByText('3 of 8 points')).toBeInTheDocument();
    expect(calls.filter(({ name }) => name === 'RateCriterion')).toHaveLength(1);
  });

  test('[B5] a second assessor is told who has it open and cannot rate', async () => {
    await renderPage(<GradePage />, { ...where, api: { RolePlay: full({ viewerCan: { rate: false, finish: false, reopen: false, release: false, correct: false } }) } });
    expect(screen.getByRole('heading', { name: 'Kim Osei has this open' })).toBeInTheDocument();
    expect(level(1)).toBeDisabled();
  });
});

describe('release', () => {
  const finished = full({ status: 'FINISHED', version: 2, passed: true, timerSeconds: 600, ratings: [{ criterionId: 'c1', level: 4, ratedAt: at }, { criterionId: 'c2', level: 2, ratedAt: at }], score: { ...score, total: 6, unrated: 0 }, viewerCan: { rate: false, finish: false, reopen: true, release: true, correct: false } });

  test('shows what the trainee will see and names the person on the button', async () => {
    const { calls, container } = await renderPage(<GradePage />, { ...where, api: { RolePlay: finished, ReleaseRolePlay: { releaseRolePlay: { id: 'p1' } } } });
    expect(screen.getByRole('heading', { name: 'What went well' })).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Release to Ana R.' }));
    const dialog = await screen.findByRole('dialog', { name: 'Release this to Ana R.?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Release to Ana R.' }));
    expect(calls.find(({ name }) => name === 'ReleaseRolePlay')?.body).toEqual({ id: 'p1', expectedVersion: 2 });
  });
});

test('[B7] a blind rater is told that the other one is still rating, and cannot change or release', async () => {
  const blind = full({ status: 'FINISHED', isBlind: true, version: 2, passed: true, timerSeconds: null, score: { ...score, total: 6, unrated: 0 }, viewerCan: { rate: false, finish: false, reopen: false, release: false, correct: false } });
  await renderPage(<GradePage />, { ...where, api: { RolePlay: blind } });
  expect(screen.getByRole('heading', { name: 'Your marks are in' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Release|Change a rating/ })).not.toBeInTheDocument();
});

test('[RB2] a correction waits for another trainer', async () => {
  const correction = full({ status: 'FINISHED', correctionReason: 'One level too low', version: 2, passed: true, timerSeconds: null, score: { ...score, total: 6, unrated: 0 }, viewerCan: { rate: false, finish: false, reopen: true, release: false, correct: false } });
  await renderPage(<GradePage />, { ...where, api: { RolePlay: correction } });
  expect(screen.getByRole('heading', { name: 'A correction needs a second trainer' })).toBeInTheDocument();
});

describe('the trainee', () => {
  test('reads strengths first, then what the next level looks like', async () => {
    const data = full({ status: 'RELEASED', passed: false, ratings: [{ criterionId: 'c1', level: 3, ratedAt: at }, { criterionId: 'c2', level: 2, ratedAt: at }], score: { ...score, total: 5, unrated: 0, coreBelow: ['c2'] }, viewerCan: { rate: false, finish: false, reopen: false, release: false, correct: false } });
    const { container } = await renderPage(<FeedbackPage />, { at: '/practice/p1', path: '/practice/:id', api: { RolePlay: data } });
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    expect(headings.indexOf('What went well')).toBeLessThan(headings.indexOf('What to work on'));
    expect(screen.getByText('Level 3 looks like this: What 3 looks like')).toBeInTheDocument();
    expect(screen.getByText('Not passed yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Do another' })).toHaveAttribute('href', '/practice');
    await expectAccessible(container);
  });

  test('[B2] plays the recording from a comment, a little before its second', async () => {
    const recording = { id: 'rec1', kind: 'AUDIO', seconds: 300, marks: [], mediaUrl: '/recordings/rec1/media' };
    const comments = [{ id: 'm1', criterionId: 'c1', second: 62, text: 'You waited.', writtenAt: at }];
    const data = full({ status: 'RELEASED', passed: true, recording, comments, ratings: [{ criterionId: 'c1', level: 3, ratedAt: at }], viewerCan: { rate: false, finish: false, reopen: false, release: false, correct: false } });
    const { container } = await renderPage(<FeedbackPage />, { at: '/practice/p1', path: '/practice/:id', api: { RolePlay: data } });
    const played = jest.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const criterion = screen.getByRole('heading', { name: 'Keeps people safe' }).closest('li') as HTMLElement;
    expect(criterion).toHaveTextContent('You waited.');
    await userEvent.click(within(criterion).getByRole('button', { name: 'Go to 1:02' }));
    expect([container.querySelector('audio')?.currentTime, played.mock.calls.length]).toEqual([59, 1]);
    await expectAccessible(container);
    played.mockRestore();
  });

  test('sees an empty practice page, in Spanish too', async () => {
    const { container } = await renderPage(<PracticePage />, { language: 'es', api: { MyPractice: { myPractice: { nodes: [] } }, MyRolePlays: { myRolePlays: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } });
    expect(screen.getByText('Aún no hay comentarios')).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('practice', () => {
  const none = { MyRecordings: { myRecordings: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }, MyRolePlays: { myRolePlays: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } };
  const mine = (status: string, sentAt: string | null) => ({ myPractice: { nodes: [{ id: 'd1', version: 0, status, sentAt, mode: null, canBook: sentAt !== null, slot: null, scenario: { id: 's1', title: 'First meeting' } }] } });

  test('[B11] gets a scenario of a kind, not one of their choice', async () => {
    const { calls } = await renderPage(<PracticePage />, { api: { ...none, MyPractice: { myPractice: { nodes: [] } }, DrawScenario: refuse('SCENARIO_NONE_LEFT') } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of scenario' }), 'In a crisis');
    await userEvent.click(screen.getByRole('button', { name: 'Get a scenario' }));
    expect(calls.find(({ name }) => name === 'DrawScenario')?.body).toEqual({ family: 'CRISIS', isSwap: false });
    expect(await screen.findByRole('alert')).toHaveTextContent('This person has met every scenario of this kind.');
  });

  test('asks for it by call in Spanish, or swaps it', async () => {
    const { calls, container } = await renderPage(<PracticePage />, { api: { ...none, MyPractice: mine('DRAWN', null), AskForRolePlay: { askForRolePlay: { id: 'd1' } }, DrawScenario: { drawScenario: { id: 'd2' } } } });
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('radio', { name: 'By call' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Spanish' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ask for this role-play' }));
    expect(calls.find(({ name }) => name === 'AskForRolePlay')?.body).toEqual({ input: { id: 'd1', expectedVersion: 0, mode: 'CALL', locale: 'es' } });
    await userEvent.click(screen.getByRole('button', { name: 'Swap the scenario' }));
    expect(calls.find(({ name }) => name === 'DrawScenario')?.body).toEqual({ family: null, isSwap: true });
  });

  test('sees whose turn it is', async () => {
    await renderPage(<PracticePage />, { api: { ...none, MyPractice: mine('WAITING', at), FreeSlots: { freeSlots: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } });
    expect(screen.getByText('With your trainers')).toBeInTheDocument();
    expect(screen.getByText(/No times are offered right now/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask for this role-play' })).not.toBeInTheDocument();
  });
});

describe('the queue', () => {
  const queued = (with_: object) => ({ id: 'p1', version: 1, waitingDays: 3, seat: 1, mode: 'CALL', locale: 'es', isMine: false, slot: null, trainee: { id: 'ana', name: 'Ana R.' }, trainer: null, scenario: { id: 's1', title: 'First meeting' }, ...with_ });
  const GradingQueue = { gradingQueue: { nodes: [queued({ slot: { id: 'k1', startsAt: at } }), queued({ id: 'p2', waitingDays: 1, trainee: { id: 'jo', name: 'Jo B.' }, trainer: { id: 'kim', name: 'Kim Osei' } }), queued({ id: 'p3', waitingDays: 0, seat: 2, mode: 'RECORDING', isMine: true, trainee: { id: 'li', name: 'Li W.' }, trainer: { id: 'me', name: 'Me' } })], pageInfo: { hasNextPage: false, endCursor: null } } };

  test('[B12] shows days, language and who has it open, and takes one by name', async () => {
    const { calls, container, address } = await renderPage(<QueuePage />, { at: '/to-grade', path: '/to-grade', api: { GradingQueue, TakeRolePlay: { takeRolePlay: { id: 'p1' } } } });
    await expectAccessible(container);
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Ana R.First meetingBooked for Nov 23, 2026.*By call · Spanish · waiting 3 daysStart with Ana R.$/),
      'Jo B.First meetingBy call · Spanish · waiting 1 dayKim Osei has this open',
      'Li W.First meetingSecond ratingRecording · Spanish · waiting since todayGo on with Li W.',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Start with Ana R.' }));
    expect(calls.find(({ name }) => name === 'TakeRolePlay')?.body).toEqual({ id: 'p1', expectedVersion: 1 });
    expect(address()).toBe('/to-grade/p1');
  });

  test('says so when another trainer was faster', async () => {
    await renderPage(<QueuePage />, { api: { GradingQueue, TakeNextRolePlay: refuse('QUEUE_EMPTY'), TakeRolePlay: refuse('ROLE_PLAY_TAKEN') } });
    await userEvent.click(screen.getByRole('button', { name: 'Start with Ana R.' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Another trainer has it.');
  });

  test('is empty in words', async () => {
    await renderPage(<QueuePage />, { api: { GradingQueue: { gradingQueue: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } });
    expect(screen.getByText("You're clear")).toBeInTheDocument();
  });

  test('[B12] lets a trainer who knows the person step back before anything is written', async () => {
    const { calls, address } = await renderPage(<GradePage />, { ...where, api: { RolePlay: full(), DeclareTie: { declareTie: { id: 't1' } }, PutBackRolePlay: { putBackRolePlay: { id: 'p1' } } } });
    await userEvent.click(screen.getByRole('button', { name: 'I know Ana R. well' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave Ana R. to another trainer?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'I know Ana R. well' }));
    expect(calls.slice(-2).map(({ name, body }) => [name, body])).toEqual([['DeclareTie', { personId: 'ana' }], ['PutBackRolePlay', { id: 'p1', expectedVersion: 0 }]]);
    expect(address()).toBe('/to-grade');
  });
});

describe('to grade', () => {
  const nodes = [{ id: 'm1', startedAt: at, person: { id: 'ana', name: 'Ana R.' }, rolePlays: [{ id: 'p1', status: 'RUNNING', passed: null, drawnAt: at, startedAt: at, scenario: { id: 's1', title: 'First meeting' } }] }];
  const lists = { TraineesToGrade: { traineesToGrade: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } };

  test('[B11] starts a role-play with a person and a scenario that is drawn for them', async () => {
    const { calls, container, address } = await renderPage(<PeoplePage />, { at: '/to-grade/people', path: '/to-grade/people', api: { ...lists, StartRolePlay: { startRolePlay: { id: 'p2' } } } });
    await expectAccessible(container);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of scenario for Ana R.' }), 'In a group');
    await userEvent.click(screen.getByRole('button', { name: 'Start a role-play with Ana R.' }));
    expect(calls.find(({ name }) => name === 'StartRolePlay')?.body).toEqual({ input: { traineeId: 'ana', family: 'GROUP' } });
    expect(address()).toBe('/to-grade/p2');
  });

  test('says why it was refused', async () => {
    await renderPage(<PeoplePage />, { api: { ...lists, StartRolePlay: refuse('ROLE_PLAY_OWN') } });
    await userEvent.click(screen.getByRole('button', { name: 'Start a role-play with Ana R.' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nobody grades themself.');
  });
});
