/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { expectAccessible, renderPage } from '../../ui/testing';
import { Component as ApplicationPage } from './application-page';
import { anOwnCase } from './applicant/applicant.builder';
import { aRequirement, firstApproval, missingExam, waitingHours } from './certification.builder';
import { homeCards } from './home';

const open = (with_ = {}, api = {}) => renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', api: { MyApplication: { application: anOwnCase(with_) }, ...api } });
const rowOf = (name: string) => screen.getByText(name, { selector: 'a' }).closest('li') as HTMLElement;

describe('the task list', () => {
  test('[E3] shows each task with its state, whose turn it is and since when, and leads to its page', async () => {
    const { container } = await open();
    const hours = within(rowOf('20 hours of signed experience'));
    expect(hours.getByText('In progress')).toBeInTheDocument();
    expect(hours.getByText('18:30 of 20:00 hours · 1:30 hours wait for a signature')).toBeInTheDocument();
    expect(hours.getByText('Your supervisor has it since November 20, 2026')).toBeInTheDocument();
    expect(within(rowOf('6 hours of training')).getByText('Completed')).toBeInTheDocument();
    expect(within(rowOf('Exam passed')).getByText('Not started')).toBeInTheDocument();
    expect(within(rowOf('School diploma or GED')).getByText('There is a problem')).toBeInTheDocument();
    expect(within(rowOf('Application fee')).getByRole('link')).toHaveAttribute('href', '/apply/a1/fee-application');
    const send = screen.getByRole('link', { name: 'Check your answers and send' });
    expect(send).toHaveAccessibleDescription('Cannot start yet');
    expect(screen.getByText('1 of 7 requirements are done.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('speaks Spanish with usted', async () => {
    await renderPage(<ApplicationPage />, { at: '/apply/a1', path: '/apply/:id', language: 'es', api: { MyApplication: { application: anOwnCase() } } });
    expect(within(rowOf('Exam passed')).getByText('Le toca a usted desde el 1 de noviembre de 2026')).toBeInTheDocument();
    expect(screen.getByText('Puede parar cuando quiera. Todo lo que escribe se guarda, y usted sigue donde estaba.')).toBeInTheDocument();
  });
});

describe('after sending', () => {
  const settled = { edit: false, send: false, decide: false, confirm: false, appeal: false, decideAppeal: false, take: false };

  test('[E3] says in plain words that the board has it', async () => {
    const { container } = await open({ status: 'SENT', sentAt: '2026-11-20T15:00:00.000Z', viewerCan: settled });
    expect(screen.getByText(/It is the board's turn. A reviewer looks at it next/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    await expectAccessible(container);
  });

  test('shows the reasons of a decision and leads to the certificate', async () => {
    await open({ status: 'ISSUED', sentAt: '2026-11-20T15:00:00.000Z', decisions: [firstApproval], credential: { id: 'c1', number: 'HS-1', code: 'ABC' }, viewerCan: settled });
    expect(screen.getByText('Every rule is met.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open your certificate' })).toHaveAttribute('href', '/certificate');
  });
});

describe('the home card', () => {
  const Card = homeCards.find(({ id }) => id === 'application')?.Component ?? (() => null);
  const mine = (requirements: unknown[]) => ({ RunningApplication: { myApplications: [{ id: 'a1', status: 'OPEN', scheme: { id: 's', title: 'Harbor State' }, requirements }] } });

  test('draws a ring for each requirement and names the next step', async () => {
    const { container } = await renderPage(<Card />, { api: mine([aRequirement(), waitingHours, missingExam]) });
    expect(screen.getAllByRole('img')).toHaveLength(3);
    expect(screen.getByText('Next: Exam passed')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('says when nothing is to do', async () => {
    await renderPage(<Card />, { api: mine([waitingHours]) });
    expect(screen.getByText('Nothing to do now. Others have the next step.')).toBeInTheDocument();
  });
});
