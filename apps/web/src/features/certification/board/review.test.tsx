/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { aReviewedApplication, firstApproval } from '../certification.builder';
import { Component as ReviewPage } from './review-page';

const open = (with_ = {}, api = {}) => renderPage(<ReviewPage />, { at: '/board/applications/a1', path: '/board/applications/:id', api: { BoardApplication: { application: aReviewedApplication(with_) }, ...api } });
const can = (with_ = {}) => ({ edit: false, send: false, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false, ...with_ });
const secondLook = { status: 'SECOND_LOOK', decisions: [firstApproval], viewerCan: can({ confirm: true }) };

describe('the first look', () => {
  test('holds rule, evidence and source side by side', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { name: '6 hours of training' })).toBeInTheDocument();
    expect(screen.getByText(/Foundations, 6:00 hours/)).toBeInTheDocument();
    expect(screen.getByText('Rule 4 of the board')).toBeInTheDocument();
    expect(screen.getByText('Sent to the board')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('names the act and the person on the button', async () => {
    const { calls } = await open({}, { DecideApplication: { decideApplication: { id: 'a1', status: 'SECOND_LOOK' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Approve' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Every rule is met.');
    await userEvent.click(screen.getByRole('button', { name: 'Approve Ana Reyes' }));
    await settle();
    expect(calls.find((call) => call.name === 'DecideApplication')?.body).toEqual({ input: { applicationId: 'a1', outcome: 'APPROVE', reasons: 'Every rule is met.' } });
  });

  test('asks for a choice and reasons before anything is sent', async () => {
    const { calls } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision about Ana Reyes' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write the reasons for your decision.');
    expect(calls.some((call) => call.name === 'DecideApplication')).toBe(false);
  });

  test('keeps the reasons when the server refuses', async () => {
    await open({}, { DecideApplication: refuse('APPLICATION_REQUIREMENTS_UNMET') });
    await userEvent.click(screen.getByRole('radio', { name: 'Approve' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Rule 4.');
    await userEvent.click(screen.getByRole('button', { name: 'Approve Ana Reyes' }));
    await settle();
    expect(screen.getByRole('alert')).toHaveTextContent('Some requirements are not met yet.');
    expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue('Rule 4.');
  });

  test('[AZ6] says of a case that must not be seen only that nothing is there', async () => {
    const { container } = await open({}, { BoardApplication: refuse('NOT_FOUND') });
    expect(screen.getByRole('alert')).toHaveTextContent('We could not find that, or it belongs to somebody else.');
    expect(screen.queryByText(/Ana Reyes/)).toBeNull();
    await expectAccessible(container);
  });
});

describe('the second look', () => {
  const choose = async (choice: string, reasons: string, act: string) => {
    await userEvent.click(screen.getByRole('radio', { name: choice }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), reasons);
    await userEvent.click(screen.getByRole('button', { name: act }));
    await settle();
  };

  test('agrees and issues', async () => {
    const { calls, container } = await open(secondLook, { ConfirmDecision: { confirmDecision: { id: 'a1', status: 'ISSUED' } } });
    await expectAccessible(container);
    await choose('Agree and issue the certificate', 'I agree.', 'Agree and issue the certificate of Ana Reyes');
    expect(calls.find((call) => call.name === 'ConfirmDecision')?.body).toEqual({ input: { applicationId: 'a1', isAgreed: true, reasons: 'I agree.' } });
  });

  test('sends the case back with reasons', async () => {
    const { calls } = await open(secondLook, { ConfirmDecision: { confirmDecision: { id: 'a1', status: 'SENT' } } });
    await choose('Disagree and send it back', 'The exam is from another state.', 'Send Ana Reyes back to the queue');
    expect(calls.find((call) => call.name === 'ConfirmDecision')?.body).toMatchObject({ input: { isAgreed: false } });
  });

  test('shows nothing to do to somebody who may not confirm', async () => {
    await open({ ...secondLook, viewerCan: can() });
    expect(screen.queryByRole('radio', { name: /agree/i })).toBeNull();
  });
});

describe('who works on a case', () => {
  test('takes it, or hands it to somebody who may take the step', async () => {
    const { calls, container } = await open({}, { TakeApplication: { takeApplication: {} }, AssignApplication: { assignApplication: {} } });
    expect(screen.getByText('Nobody works on it yet.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take this case' }));
    await settle();
    expect(calls.find(({ name }) => name === 'TakeApplication')?.body).toEqual({ id: 'a1' });
    await userEvent.click(screen.getByRole('combobox', { name: 'Hand it to' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Thomas Nakai' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand it to Thomas Nakai' }));
    await settle();
    expect(calls.find(({ name }) => name === 'AssignApplication')?.body).toEqual({ input: { applicationId: 'a1', reviewerId: 'r2' } });
    await expectAccessible(container);
  });

  test('[M2] leaves it to others for a tie of their own', async () => {
    const { calls, address } = await open({}, { DeclareConflict: { declareConflict: 'a1' } });
    await userEvent.click(screen.getByText('I must not judge Ana Reyes'));
    await userEvent.click(screen.getByRole('radio', { name: 'We are family or close' }));
    await userEvent.click(screen.getByRole('button', { name: 'Leave this case to others' }));
    await settle();
    expect(calls.find(({ name }) => name === 'DeclareConflict')?.body).toEqual({ input: { applicationId: 'a1', ground: 'RELATIVE' } });
    expect(address()).toBe('/board/queue');
  });
});

describe('[E6] a recommended no', () => {
  test('names its rule and what would change it', async () => {
    const { calls, container } = await open({}, { DecideApplication: { decideApplication: { id: 'a1', status: 'SECOND_LOOK' } } });
    await userEvent.click(screen.getByRole('radio', { name: 'Recommend no' }));
    const act = () => userEvent.click(screen.getByRole('button', { name: 'Recommend no for Ana Reyes' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'The course was of another state.');
    await act();
    expect(screen.getByRole('alert')).toHaveTextContent('Choose the rule that the no rests on.');
    expect(screen.getByRole('alert')).toHaveTextContent('Write what would change the no.');
    await userEvent.click(screen.getByRole('combobox', { name: 'Which rule does the no rest on?' }));
    await userEvent.click(await screen.findByRole('option', { name: '6 hours of training' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What would change it?' }), 'Take six hours here.');
    await expectAccessible(container);
    await act();
    await settle();
    expect(calls.find(({ name }) => name === 'DecideApplication')?.body).toEqual({ input: { applicationId: 'a1', outcome: 'DENY', reasons: 'The course was of another state.', requirementId: 'training', remedy: 'Take six hours here.' } });
  });
});

describe('[E5] the checklist', () => {
  test('keeps a tick and a note beside a requirement, and shows those of others', async () => {
    const theirs = { requirementId: 'training', isChecked: true, note: 'Asked the school.', reviewer: { id: 'r2', name: 'Thomas Nakai' } };
    const { calls, container } = await open({ checklist: [theirs] }, { MarkRequirement: { markRequirement: { id: 'a1' } } });
    expect(screen.getByText(/Thomas Nakai checked it. Asked the school./)).toBeInTheDocument();
    expect(screen.getByText(/You checked 0 of 1./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'I checked it: 6 hours of training' }));
    await userEvent.click(screen.getByText('My note, for the board only'));
    await userEvent.type(screen.getByRole('textbox', { name: 'My note, for the board only: 6 hours of training' }), 'Fine.');
    await userEvent.tab();
    await settle();
    const marks = calls.filter(({ name }) => name === 'MarkRequirement').map(({ body }) => body['input']);
    expect(marks).toMatchObject([{ applicationId: 'a1', requirementId: 'training', isChecked: true, note: '' }, { note: 'Fine.' }]);
    await expectAccessible(container);
  });
});

test('[D9] names the hours under a supervisor whose own certificate was not in order, and stops nothing', async () => {
  const entry = (entryId: string, workedOn: string) => ({ entryId, workedOn, minutes: 60, activity: 'ONE_TO_ONE' });
  const concern = { kind: 'SUSPENDED', since: '2026-08-03', signerName: 'Sam Whitaker', boardName: 'Harbor Board', minutes: 120, entries: [entry('e1', '2026-08-04'), entry('e2', '2026-08-06')] };
  const { container, unmount } = await open({ signerConcerns: [concern] });
  expect(screen.getByText('Suspended since August 3, 2026')).toBeVisible();
  expect(screen.getByText('2 entries from August 4, 2026 to August 6, 2026, 2:00 hours')).toBeVisible();
  await userEvent.click(screen.getByText('Show the 2 entries'));
  expect(screen.getByText('August 4, 2026: 1:00 hours, One-to-one support')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Approve' })).toBeEnabled();
  await expectAccessible(container);
  unmount();
  await open();
  expect(screen.queryByText('A supervisor\'s own certificate')).not.toBeInTheDocument();
});

test('[D10] names the hours that somebody else confirmed, with the reason, the words and the evidence', async () => {
  const entry = (entryId: string, workedOn: string) => ({ entryId, workedOn });
  const other = { signerName: 'Lee Park', supervisorName: 'Sam Whitaker', reason: 'REFUSES', words: 'We fell out.', isNamedBySite: false, fileIds: ['f1'], minutes: 120, entries: [entry('e1', '2026-08-04'), entry('e2', '2026-08-06')] };
  const silent = { ...other, signerName: 'Nour Haddad', supervisorName: null, reason: null, words: null, fileIds: [], entries: [entry('e3', '2026-08-07')], minutes: 60 };
  const { container } = await open({ otherSigners: [other, silent] });
  expect(screen.getByRole('heading', { name: 'Lee Park, named by the applicant' })).toBeVisible();
  expect(screen.getByText('Sam Whitaker refused to sign.')).toBeVisible();
  expect(screen.getByText('We fell out.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Evidence 1' })).toHaveAttribute('href', '/files/applications/a1/hours/f1');
  expect(screen.getByText('The supervisor did not answer for two weeks.')).toBeVisible();
  await expectAccessible(container);
});
