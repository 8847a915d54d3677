/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as CohortPage } from './cohort-page';
import { Component as CohortsPage } from './cohorts-page';
import { MyCohorts } from './my-cohorts';

const me = (role: string) => ({ id: 'x', email: 'x@example.org', chosenName: null, legalName: null, isLegalNamePublic: false, name: null, locale: 'en', memberships: [{ id: 'm', role, organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] }) as unknown as Me;
const learner = (id: string, name: string, with_: object = {}) => ({ id, person: { id: `person-${id}`, name }, modulesDone: 0, engagedMinutes: 0, attendedMinutes: 0, lastOpenedAt: null, ...with_ });
const cohort = (with_: object = {}) => ({
  id: 'c1', name: 'Spring evenings', startsOn: '2027-03-01', learnerCount: 2, course: { id: 'k1', title: 'First steps', modules: [{ id: 'm1' }, { id: 'm2' }] }, trainer: { id: 'kim', name: 'Kim Osei' }, viewerCan: { teach: true }, learners: [], sessions: [], ...with_,
});
const lists = (hasNextPage = false) => ({
  CohortTrainers: { trainers: { nodes: [{ id: 't1', person: { id: 'kim', name: 'Kim Osei' } }], pageInfo: { hasNextPage } } },
  CohortCourses: { courseList: { nodes: [{ id: 'k1', title: 'First steps' }], pageInfo: { hasNextPage } } },
});
const choices = lists();
const trainees = { CohortTrainees: { learners: { nodes: [{ id: 'l1', person: { id: 'person-a', name: 'Ana Reyes' } }, { id: 'l3', person: { id: 'person-c', name: 'Jordan Blake' } }], pageInfo: { hasNextPage: false, endCursor: null } } } };
const open = (with_: object = {}, api: object = {}) => renderPage(<CohortPage />, { at: '/cohorts/c1', path: '/cohorts/:cohortId', me: me('TRAINER'), api: { ...choices, ...trainees, Cohort: { cohort: cohort(with_) }, ...api } });

it('a trainer opens a cohort for a course of their provider, and is told what is missing', async () => {
  const page = await renderPage(<CohortsPage />, { me: me('TRAINER'), api: { ...choices, Cohorts: { cohorts: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }, OpenCohort: { openCohort: { id: 'c2' } } } });
  expect(screen.getByText('No cohorts yet')).toBeVisible();
  await expectAccessible(page.container);
  await userEvent.click(screen.getByRole('button', { name: 'Open the cohort' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Fill this in.');
  expect(page.calls.find(({ name }) => name === 'CohortCourses')?.body).toEqual({ providerId: 'o1', named: '' });
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Mondays');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Course' }), 'First steps');
  await userEvent.type(screen.getByLabelText('First day'), '2027-03-08');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Trainer' }), 'Kim Osei');
  await userEvent.click(screen.getByRole('button', { name: 'Open the cohort' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'OpenCohort')?.body).toEqual({ input: { id: expect.any(String), courseId: 'k1', name: 'Mondays', startsOn: '2027-03-08', trainerId: 't1' } });
});

it('more courses and trainers than a page are found by part of a name, and what was typed stays', async () => {
  const page = await renderPage(<CohortsPage />, { me: me('TRAINER'), api: { ...lists(true), Cohorts: { cohorts: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } } });
  await expectAccessible(page.container);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Mondays');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a course by its name' }), 'step');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a trainer by name' }), 'osei');
  await waitFor(() => expect(page.calls.map(({ body }) => body)).toEqual(expect.arrayContaining([{ providerId: 'o1', named: 'step' }, { providerId: 'o1', named: 'osei' }])));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Mondays');
});

it('the list of cohorts grows', async () => {
  const page = await renderPage(<CohortsPage />, { me: me('TRAINER'), api: { ...choices, Cohorts: { cohorts: { nodes: [cohort()], pageInfo: { hasNextPage: true, endCursor: 'c1' } } } } });
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await settle();
  expect(page.calls.filter(({ name }) => name === 'Cohorts').map(({ body }) => body)).toEqual([{ after: null }, { after: 'c1' }]);
});

it('a trainer sees how far each learner is, and takes one out after being asked', async () => {
  const learners = [learner('a', 'Ana Reyes', { modulesDone: 2, engagedMinutes: 90, attendedMinutes: 45, lastOpenedAt: '2026-11-23T15:02:00.000Z' }), learner('b', 'Luz Vega')];
  const page = await open({ learners }, { RemoveFromCohort: { removeFromCohort: { id: 'c1' } } });
  await expectAccessible(page.container);
  expect(screen.getByText('2 of 2 modules done')).toBeVisible();
  expect(screen.getByText('Active for 1:30, at sessions for 0:45')).toBeVisible();
  expect([screen.getByText('All done'), screen.getByText('Not begun yet')].map((tag) => tag.isConnected)).toEqual([true, true]);
  await userEvent.click(screen.getByRole('button', { name: 'Take Luz Vega out' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take Luz Vega out' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'RemoveFromCohort')?.body).toEqual({ learnerId: 'b' });
});

it('a trainer adds those who are not in it yet, and hears when it is full', async () => {
  const page = await open({ learners: [learner('a', 'Ana Reyes')] }, { AddToCohort: refuse('COHORT_FULL', { most: 100 }) });
  expect(screen.queryByRole('checkbox', { name: 'Ana Reyes' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Jordan Blake' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add 1 person' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'AddToCohort')?.body).toEqual({ input: { id: 'c1', learnerIds: ['l3'] } });
  expect(screen.getByRole('alert')).toHaveTextContent('Open a second one.');
});

it('a trainer gives it another first day', async () => {
  const page = await open({}, { ChangeCohort: { changeCohort: { id: 'c1' } } });
  await userEvent.click(screen.getByRole('button', { name: 'Change name, first day or trainer' }));
  await settle();
  await userEvent.clear(screen.getByLabelText('First day'));
  await userEvent.type(screen.getByLabelText('First day'), '2027-03-15');
  await userEvent.click(screen.getByRole('button', { name: 'Save the change' }));
  await settle();
  expect(page.calls.find(({ name }) => name === 'ChangeCohort')?.body).toEqual({ input: { id: 'c1', name: 'Spring evenings', startsOn: '2027-03-15', trainerId: 't1' } });
});

it('a trainee finds their cohort', async () => {
  const mine = cohort({ viewerCan: { teach: false } });
  await renderPage(<MyCohorts />, { me: me('TRAINEE'), api: { Cohorts: { cohorts: { nodes: [mine] } } } });
  expect(screen.getByRole('heading', { name: 'My cohort' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Spring evenings' })).toHaveAttribute('href', '/cohorts/c1');
});

it('a trainee sees its sessions, and nobody else in it', async () => {
  const page = await open({ viewerCan: { teach: false } });
  await expectAccessible(page.container);
  expect(screen.getByText('No sessions are planned yet.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Add people' })).not.toBeInTheDocument();
});
