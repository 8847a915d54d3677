/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as SharePage } from './share-page';
import { Component as ShownPage } from './shown-page';

const lines = [{ label: 'Ethical responsibility', value: '16:00 hours' }, { label: 'Supervision', value: '25:00 hours' }];
const certificate = { id: 'c1', title: 'Certified Peer Support Specialist', schemeName: 'Harbor State Peer', schemeVersion: '2026-01', shareable: lines, watches: [{ id: 'w1', organisation: 'Lakeshore Recovery' }] };
const consent = { id: 's1', recipient: 'Cedar Ridge Clinic', purpose: 'JOB_APPLICATION', purposeWords: null, showsRules: true, isLink: true, lines };
const term = { isLive: true, givenAt: '2026-11-20T15:00:00.000Z', endsAt: '2026-12-20T15:00:00.000Z', withdrawnAt: null, mostViews: 5, views: 2 };
const end = { hasNextPage: false, endCursor: null };
const at = { at: '/certificate/c1/share', path: '/certificate/:id/share' };
const made = { ShareDetail: { shareDetail: { address: 'https://waymark.example/verify/share#ABCD', consent: { ...consent, endsAt: term.endsAt, mostViews: 5 } } } };

describe('a holder who shows it to somebody', () => {
  test('chooses what, for whom, for what and how long, and gets the link once', async () => {
    const user = userEvent.setup();
    const { calls, container } = await renderPage(<SharePage />, { ...at, api: { ShareableCertificate: { credential: certificate }, ...made } });
    await user.type(screen.getByLabelText(/For whom/), 'Cedar Ridge Clinic');
    await user.click(screen.getByRole('checkbox', { name: 'Supervision: 25:00 hours' }));
    await user.click(screen.getByRole('checkbox', { name: /Requirements/ }));
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    await settle();
    const input = { credentialId: 'c1', recipient: 'Cedar Ridge Clinic', purpose: 'JOB_APPLICATION', purposeWords: '', lines: [1], showsRules: true, days: 30, mostViews: 5 };
    expect(calls.find(({ name }) => name === 'ShareDetail')?.body).toEqual({ input });
    expect(screen.getByText('https://waymark.example/verify/share#ABCD')).toBeInTheDocument();
    expect(screen.getByText(/We show it only once/)).toBeInTheDocument();
  });

  test('lets a program that watches read it on its own list, without a link', async () => {
    const user = userEvent.setup();
    const { calls } = await renderPage(<SharePage />, { ...at, api: { ShareableCertificate: { credential: certificate }, LetProgramRead: { letProgramRead: { id: 's2', recipient: 'Lakeshore Recovery', endsAt: term.endsAt } } } });
    await user.selectOptions(screen.getByLabelText('Who reads it'), 'w1');
    expect(screen.queryByLabelText(/For whom/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Ethical responsibility: 16:00 hours' }));
    await user.click(screen.getByRole('button', { name: 'Let the program read it' }));
    await settle();
    expect(calls.find(({ name }) => name === 'LetProgramRead')?.body).toEqual({ input: { watchId: 'w1', purpose: 'JOB_APPLICATION', purposeWords: '', lines: [0], showsRules: false, days: 30 } });
    expect(screen.getByText(/Its staff can read it on their list until/)).toBeInTheDocument();
  });

  test('is told what is missing, and keeps what was typed when it is refused', async () => {
    const user = userEvent.setup();
    await renderPage(<SharePage />, { ...at, api: { ShareableCertificate: { credential: certificate }, ShareDetail: refuse('SHARE_ENDED') } });
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(screen.getAllByText('Choose at least one thing to show.').length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/For whom/), 'Clinic');
    await user.click(screen.getByRole('checkbox', { name: /Requirements/ }));
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    await settle();
    expect(screen.getByText(/Nothing more is shown/)).toBeInTheDocument();
    expect(screen.getByLabelText(/For whom/)).toHaveValue('Clinic');
  });
});

describe('who has seen what', () => {
  const reading = { id: '7', at: '2026-11-21T15:00:00.000Z', device: 'PHONE', notice: '42 CFR part 2 prohibits it.', consent };
  const api = { MyConsents: { myConsents: { nodes: [{ ...consent, ...term }], pageInfo: end } }, MyDetailReadings: { myDetailReadings: { nodes: [reading], pageInfo: end } } };

  test('[PR6] is one list: when, who, what, for what and with which notice', async () => {
    const { container } = await renderPage(<ShownPage />, { api });
    const list = within(screen.getByRole('region', { name: 'Each time it was read' }));
    for (const words of [/Cedar Ridge Clinic/, 'On a phone', 'Job application', /Supervision: 25:00 hours/, '42 CFR part 2 prohibits it.']) expect(list.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/Read 2 times of 5\./)).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('tells a program from a device', async () => {
    const ofProgram = { ...reading, consent: { ...consent, isLink: false } };
    await renderPage(<ShownPage />, { api: { ...api, MyDetailReadings: { myDetailReadings: { nodes: [ofProgram], pageInfo: end } } } });
    expect(screen.getByText('By its staff, on their list')).toBeInTheDocument();
    expect(screen.queryByText('On a phone')).not.toBeInTheDocument();
  });

  test('ends what is open, after one question', async () => {
    const user = userEvent.setup();
    const { calls } = await renderPage(<ShownPage />, { api: { ...api, EndConsent: { endConsent: { id: 's1' } } } });
    await user.click(screen.getByRole('button', { name: 'End it' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End it' }));
    await settle();
    expect(calls).toContainEqual({ name: 'EndConsent', body: { id: 's1' } });
  });

  test('says that there is nothing yet', async () => {
    await renderPage(<ShownPage />, { language: 'es', api: { MyConsents: { myConsents: { nodes: [], pageInfo: end } }, MyDetailReadings: { myDetailReadings: { nodes: [], pageInfo: end } } } });
    expect(screen.getByText('Usted aún no ha mostrado nada a nadie.')).toBeInTheDocument();
  });
});
