/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Upload } from 'tus-js-client';
import type { MyOutsideLearningQuery, OutsideCourseFragment } from '../../../graphql/generated/graphql';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as JudgePage } from './judge-page';
import { Component as LearningPage } from './learning-page';

jest.mock('tus-js-client', () => ({ Upload: jest.fn() }));

type Options = NonNullable<ConstructorParameters<typeof Upload>[1]>;
/** The bytes arrive at once. */
beforeEach(() => {
  jest.mocked(Upload).mockImplementation((_, options: Options = {}) => ({ url: 'http://localhost/uploads/f1', start: () => options.onSuccess?.({} as never) }) as unknown as Upload);
});

type Own = MyOutsideLearningQuery['myOutsideLearning'][number];

const course: OutsideCourseFragment = { id: 'l1', title: 'Boundaries', provider: 'Lake College', learnedOn: '2026-05-02', minutes: 180, domain: 'ETHICAL_RESPONSIBILITY', topics: ['ETHICS'], mode: 'LIVE_ONLINE', otherDays: [] };
const own = (with_: Partial<Own> = {}): Own => ({ ...course, canTakeBack: true, reviews: [{ id: 'r1', status: 'WAITING', reason: null, boardName: 'Harbor State Board' }], ...with_ });
const renewals = [{ id: 'c1', title: 'Certified Lead Peer', boardName: 'Harbor State Board', cycle: { from: '2024-12-20' } }, { id: 'c2', title: 'Certified Peer', boardName: 'Harbor State Board', cycle: null }];
const mine = (myOutsideLearning: Own[], api = {}, myRenewals = renewals) => renderPage(<LearningPage />, { api: { MyOutsideLearning: { myOutsideLearning, myRenewals }, ...api } });
const judging = (api = {}, with_ = {}, proposedNos: object[] = []) => renderPage(<JudgePage />, { api: { LearningToReview: { learningToReview: { nodes: [{ id: 'r1', askedAt: '2026-11-20T15:00:00.000Z', holder: { id: 'p1', name: 'Ana Reyes' }, learning: { ...course, ...with_ }, proposedNos }], pageInfo: { hasNextPage: false, endCursor: null } } }, ...api } });

async function fill(): Promise<void> {
  await userEvent.type(screen.getByRole('textbox', { name: 'Title of the course' }), 'Boundaries');
  await userEvent.type(screen.getByRole('textbox', { name: 'Who gave it' }), 'Lake College');
  fireEvent.change(screen.getByLabelText('The day it ended'), { target: { value: '2026-05-02' } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Time' }), '3:00');
  const file = document.querySelector('input[type=file]');
  if (file) await userEvent.upload(file as HTMLInputElement, new File(['%PDF-1.4'], 'boundaries.pdf', { type: 'application/pdf' }));
}
const send = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Send to the board' }));
  await settle();
};

test('[H2] a course is added with its paper, and the form is empty again', async () => {
  const { calls, container } = await mine([], { AddLearning: { addLearning: own() } });
  await expectAccessible(container);
  await fill();
  await send();
  expect(jest.mocked(Upload).mock.lastCall?.[1]?.metadata).toEqual({ purpose: 'learning', filetype: 'application/pdf' });
  expect(calls.find(({ name }) => name === 'AddLearning')?.body).toMatchObject({ input: { credentialIds: ['c1'], title: 'Boundaries', provider: 'Lake College', learnedOn: '2026-05-02', minutes: 180, domain: null, mode: 'IN_PERSON', topics: [], fileId: 'f1' } });
  expect(screen.getByText('Added. It waits for the board.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Title of the course' })).toHaveValue('');
});

test('[H2] a double is refused in words, and nothing that was typed is lost', async () => {
  await mine([], { AddLearning: refuse('LEARNING_TWICE', { details: { title: 'Boundaries', on: '2026-05-02' } }) });
  await fill();
  await send();
  expect(screen.getByText('You added “Boundaries” of May 2, 2026 already. It counts once.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Title of the course' })).toHaveValue('Boundaries');
});

test('what is missing is named', async () => {
  await mine([]);
  await send();
  expect(screen.getAllByText('Choose the paper of this course.').length).toBeGreaterThan(0);
});

test('[M2] a course whose no is proposed waits for a second look, with no form', async () => {
  const { container } = await judging({}, {}, [{ id: 'n0', path: '/x', outcome: 'SENT_BACK' }, { id: 'n1', path: '/board/second-look/n1', outcome: null }]);
  expect(screen.getByText('Waits for a second look')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the second look : Boundaries' })).toHaveAttribute('href', '/board/second-look/n1');
  expect(screen.queryByRole('radio')).toBeNull();
  await expectAccessible(container);
});

test('the holder sees what each board said, and takes back what nobody accepted', async () => {
  const refused = own({ id: 'l2', title: 'Trauma', reviews: [{ id: 'r2', status: 'REFUSED', reason: 'No hours on it.', boardName: 'Harbor State Board' }] });
  const { calls, container } = await mine([own({ canTakeBack: false, reviews: [{ id: 'r1', status: 'ACCEPTED', reason: null, boardName: 'Harbor State Board' }], otherDays: ['2026-06-02'] }), refused], { TakeBackLearning: { takeBackLearning: [] } });
  const kept = within(screen.getByRole('region', { name: 'Boundaries' }));
  expect(kept.getByText('Counts')).toBeInTheDocument();
  expect(kept.getByText(/other days: June 2, 2026/)).toBeInTheDocument();
  expect(kept.queryByRole('button', { name: 'Take this back' })).toBeNull();
  expect(screen.getByText('No hours on it.')).toBeInTheDocument();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Take this back' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take this back' }));
  await settle();
  expect(calls.find(({ name }) => name === 'TakeBackLearning')?.body).toEqual({ id: 'l2' });
});

test('whoever holds nothing is told so', async () => {
  await mine([], {}, []);
  expect(screen.getByText('There is nothing to renew yet')).toBeInTheDocument();
});

test('[H2] a reviewer refuses with a reason, and sees the other days of the same course', async () => {
  const { calls, container } = await judging({ DecideLearning: { decideLearning: { id: 'r1', status: 'REFUSED' } } }, { otherDays: ['2026-06-02'] });
  expect(screen.getByText(/other days: June 2, 2026/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'See the paper : Boundaries' })).toHaveAttribute('href', '/files/learning/l1');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  expect(screen.getByText(/^A no is what two people say/)).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Why not' }), 'It shows no hours.');
  await userEvent.click(screen.getByRole('button', { name: 'Send the no for Ana Reyes to a second person' }));
  await settle();
  expect(calls.find(({ name }) => name === 'DecideLearning')?.body).toEqual({ input: { id: 'r1', isAccepted: false, reason: 'It shows no hours.' } });
});

test('speaks Spanish', async () => {
  await renderPage(<JudgePage />, { language: 'es', api: { LearningToReview: { learningToReview: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } });
  expect(screen.getByText('Ningún curso espera')).toBeInTheDocument();
});
