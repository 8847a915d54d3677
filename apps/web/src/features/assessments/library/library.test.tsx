/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage } from '../../../ui/testing';
import { Component as LibraryPage } from './library-page';
import { Component as RubricPage } from './rubric-page';
import { Component as ScenarioPage } from './scenario-page';

const pair = (text: string) => ({ en: text, es: `${text} (es)` });
const listed = { id: 's1', code: 'first', title: 'First meeting with Rosa', family: 'FIRST_MEETING', formats: ['ONE_TO_ONE'], roles: ['MENTORSHIP'], minutes: 10, version: 2 };
const Rubrics = { rubrics: { nodes: [{ id: 'r2', title: 'Helping skills', version: 2, passMark: 3, criteria: [{ id: 'c1' }] }] } };
const Library = { scenarios: { nodes: [listed], pageInfo: { hasNextPage: false, endCursor: null } } };
const inBoth = { title: pair('First meeting with Rosa'), brief: pair('You meet.'), actorScript: pair('You are shy.'), assessorGuide: pair('Listen.') };
const ScenarioToEdit = { scenario: { ...listed, retiredAt: null, rubric: { id: 'r2' }, inBoth } };
const me = { id: 'p1', email: 'kim@example.org', legalName: 'Kim Osei', chosenName: null, isLegalNamePublic: false, name: 'Kim Osei', locale: 'en', memberships: [{ id: 'm1', role: 'TRAINER', organisation: { id: 'o1', name: 'Lakeshore', kind: 'TRAINING_PROVIDER' } }] } as Me;
const history = [{ id: 'a1', action: 'rubric.published', at: '2026-11-23T15:00:00.000Z', reason: null, actor: { name: 'Kim Osei' } }];
const criterion = { id: 'c1', isCore: true, isCritical: false, weight: 1, inBoth: { title: pair('Listens'), anchors: ['1', '2', '3', '4'].map(pair) } };
const RubricToEdit = { rubric: { id: 'r2', code: 'helping', title: 'Helping skills', version: 2, passMark: 3, titleInBoth: pair('Helping skills'), criteria: [criterion], versions: [{ id: 'r2', version: 2, history }, { id: 'r1', version: 1, history: [] }] } };
const type = (name: string, text: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });

describe('the library', () => {
  test('lists scenarios by kind and rubrics, accessibly', async () => {
    const { container } = await renderPage(<LibraryPage />, { at: '/scenarios', path: '/scenarios', api: { Library, Rubrics } });
    const kind = screen.getByRole('region', { name: 'First meeting' });
    expect(within(kind).getByRole('link', { name: 'Edit First meeting with Rosa' })).toHaveAttribute('href', '/scenarios/s1');
    expect(within(kind).getByText('One to one and Mentorship')).toBeInTheDocument();
    expect(screen.getByText('Version 2, 1 criterion')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('is empty at first, in Spanish too', async () => {
    await renderPage(<LibraryPage />, { language: 'es', api: { Library: { scenarios: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }, Rubrics } });
    expect(screen.getByText('Aún no hay escenarios')).toBeInTheDocument();
  });

  test('[N5] begins with the starter role-plays', async () => {
    const { calls } = await renderPage(<LibraryPage />, { me, api: { Library: { scenarios: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } }, Rubrics, AddStarterRolePlays: { addStarterRolePlays: { added: 23, already: 0 } } } });
    await userEvent.click(screen.getByRole('button', { name: 'Add the starter role-plays' }));
    expect(await screen.findByText('23 came in.')).toBeVisible();
    expect(calls.find(({ name }) => name === 'AddStarterRolePlays')?.body).toEqual({ organisationId: 'o1' });
  });
});

describe('a scenario', () => {
  test('[B11] is written in both languages with script and guide, and says which text is missing', async () => {
    const { calls, container } = await renderPage(<ScenarioPage />, { at: '/scenarios/new', path: '/scenarios/new', api: { Rubrics, PublishScenario: { publishScenario: { id: 's2' } } } });
    await expectAccessible(container);
    for (const text of ['Title', 'Brief', 'Script for the partner']) for (const language of ['English', 'Spanish']) type(`${text}, ${language}`, `${text} Ñu!`);
    type('Guide for the trainer, English', 'Listen.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Online' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Facilitation' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add the scenario' }));
    expect(within(screen.getByRole('alert')).getByRole('link', { name: 'Write it in Spanish.' })).toBeInTheDocument();
    type('Guide for the trainer, Spanish', 'Escuche.');
    await userEvent.click(screen.getByRole('button', { name: 'Add the scenario' }));
    expect(calls.find(({ name }) => name === 'PublishScenario')?.body).toMatchObject({ input: { code: 'title-nu', expectedVersion: 0, rubricId: 'r2', family: 'FIRST_MEETING', formats: ['ONLINE'], roles: ['FACILITATION'], assessorGuide: { en: 'Listen.', es: 'Escuche.' } } });
  });

  test('keeps what was typed when another person saved first', async () => {
    await renderPage(<ScenarioPage />, { at: '/scenarios/s1', path: '/scenarios/:id', api: { ScenarioToEdit, Rubrics, PublishScenario: refuse('STALE_VERSION', { details: { currentVersion: 3, expectedVersion: 2 } }) } });
    type('Title, English', 'A new title');
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 3' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title, English' })).toHaveValue('A new title');
  });
});

describe('a rubric', () => {
  test('[B10] is saved as the next version, with its history in view', async () => {
    const { calls, container } = await renderPage(<RubricPage />, { at: '/scenarios/rubrics/r2', path: '/scenarios/rubrics/:id', api: { RubricToEdit, PublishRubric: { publishRubric: { id: 'r3' } } } });
    expect(screen.getByRole('list', { name: 'What happened' })).toHaveTextContent('Version 2');
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Critical: level 1 ends in not passed' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Weight, 1 to 5' }), { target: { value: '2' } });
    expect(screen.getByText('Points that are needed. 8 can be reached.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 3' }));
    expect(calls.find(({ name }) => name === 'PublishRubric')?.body).toMatchObject({ input: { code: 'helping', expectedVersion: 2, criteria: [{ isCore: true, isCritical: true, weight: 2, title: { en: 'Listens' } }] } });
  });
});
