/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as DraftPage } from './draft-page';
import { Component as RulesPage } from './rules-page';
import { Component as VersionPage } from './version-page';

const field = (name: string, value: string, with_: object = {}) => ({ field: name, shape: 'TEXT', value, options: [], problems: [], ...with_ });
const line = (id: string, kind: string, with_: object = {}) => ({ id, parentId: 'scheme', depth: 1, kind, of: null, name: id, isKnown: true, canMoveUp: false, canMoveDown: false, additions: [], problems: [], fields: [], ...with_ });
const lines = () => [
  line('scheme', 'scheme', { parentId: null, depth: 0, name: 'Peer Specialist', additions: ['EXAM', 'ANY_OF'], fields: [field('NAME_EN', 'Peer Specialist'), field('NAME_ES', 'Especialista'), field('VERSION', '2'), field('VALID_MONTHS', '24', { shape: 'NUMBER' })] }),
  line('training', 'sum', {
    of: 'training', name: '6 hours of training', canMoveDown: true, additions: ['FLOOR_DOMAIN'],
    fields: [
      field('NAME_EN', '6 hours of training'), field('NAME_ES', '6 horas'), field('SOURCE', ''), field('MINUTES', '360', { shape: 'MINUTES', problems: ['FLOORS_ABOVE_TOTAL'] }),
      field('DOMAINS', '', { shape: 'CODES', options: ['ADVOCACY', 'RECOVERY_WELLNESS'] }), field('WHO_ACTS', 'TRAINEE', { shape: 'CHOICE', options: ['TRAINEE', 'BOARD'] }),
    ],
  }),
  line('odd', 'novel', { name: 'Supervision each month', isKnown: false, canMoveUp: true }),
];
const draft = (with_: object = {}) => ({
  id: 'd1', boardId: 'b1', title: 'Peer Specialist', version: '2', basedOn: '1', revision: 7, status: 'OPEN', editedAt: '2026-11-23T15:00:00.000Z', lines: lines(),
  history: [{ id: 'h1', action: 'scheme-draft.written', at: '2026-11-23T15:00:00.000Z', reason: null, after: '{"field":"MINUTES","value":"360"}', actor: { id: 'r', name: 'Ruth Adler' } }],
  viewerCan: { edit: true, publish: false }, replay: null, ...with_,
});
const shelf = { boardSchemes: [{ schemeId: 's1', title: 'Peer Specialist', draft: null, versions: [{ id: 'v2', version: '2', effectiveFrom: '2099-01-01', effectiveTo: null, publishedAt: '2026-11-23T15:00:00.000Z', isInForce: false }, { id: 'v1', version: '1', effectiveFrom: '2024-01-01', effectiveTo: null, publishedAt: '2026-11-23T15:00:00.000Z', isInForce: true }] }] };
const me = { id: 'r', email: 'ruth@example.org', chosenName: null, legalName: 'Ruth Adler', isLegalNamePublic: false, name: 'Ruth Adler', locale: 'en', memberships: [{ id: 'm', role: 'REVIEWER', organisation: { id: 'b1', name: 'Harbor State', kind: 'CERTIFICATION_BOARD' } }] } as Me;
const open = (api: object = {}, given: object = {}) => renderPage(<DraftPage />, { at: '/board/rules/d1', path: '/board/rules/:id', me, api: { SchemeDraft: { schemeDraft: draft() }, ...api }, ...given });
const list = (api: object = {}) => renderPage(<RulesPage />, { at: '/board/rules', path: '/board/rules', me, api: { BoardSchemes: shelf, ...api } });
const saved = { SaveSchemeField: { saveSchemeField: { id: 'd1', revision: 8 } } };

const replay = (with_: object = {}) => ({
  id: 'p1', revision: 7, against: '1', status: 'DONE', total: 12, done: 12,
  groups: [{ stage: 'WITH_BOARD', change: 'LOSES', people: 4 }],
  requirements: [{ id: 'training', name: '6 hours of training', groups: [{ stage: 'WITH_BOARD', change: 'LOSES', people: 4 }, { stage: 'FILLING_IN', change: 'LOSES', people: null }] }],
  cases: [{ application: { id: 'a1', applicant: { id: 'ana', name: 'Ana Reyes' } }, change: 'LOSES', gained: [], lost: ['6 hours of training'] }], ...with_,
});
const possible = (with_: object = {}) => draft({ lines: lines().map((each) => ({ ...each, fields: (each.fields as object[]).map((one) => ({ ...one, problems: [] })) })), ...with_ });
const opened = (with_: object, api: object = {}) => open({ SchemeDraft: { schemeDraft: possible(with_) }, ...api });

describe('the rules of a board', () => {
  it('[E1] say which version is in force and which begins when', async () => {
    const page = await list({ StartSchemeDraft: { startSchemeDraft: { id: 'd9' } } });
    expect(screen.getByText('Begins on January 1, 2099')).toBeVisible();
    expect(screen.getByText('In force now')).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('button', { name: 'Write the next version' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'StartSchemeDraft')?.body).toEqual({ input: { id: expect.any(String), boardId: 'b1', schemeId: 's1' } });
    expect(page.address()).toBe('/board/rules/d9');
  });
  it('lead on to the draft that is being written, and say so when there are none', async () => {
    const page = await list({ BoardSchemes: { boardSchemes: [{ ...shelf.boardSchemes[0], draft: { id: 'd1', editedAt: '2026-11-23T15:00:00.000Z' } }] } });
    expect(screen.getByRole('link', { name: 'Go on with the draft' })).toHaveAttribute('href', '/board/rules/d1');
    page.unmount();
    await list({ BoardSchemes: { boardSchemes: [] } });
    expect(screen.getByText('No rules yet')).toBeVisible();
  });
});

it('[E1] a published version is read line by line, in words', async () => {
  const schemeVersion = { id: 'v1', title: 'Peer Specialist', version: '1', effectiveFrom: '2024-01-01', effectiveTo: null, publishedAt: '2026-11-23T15:00:00.000Z', isInForce: true, lines: lines() };
  const page = await renderPage(<VersionPage />, { at: '/board/rules/versions/v1', path: '/board/rules/versions/:id', me, api: { SchemeVersion: { schemeVersion } } });
  expect(screen.getByRole('heading', { level: 1, name: 'Peer Specialist' })).toBeVisible();
  expect(screen.getByText('Hours asked for: 6:00')).toBeInTheDocument();
  expect(screen.getByText('Who acts: The applicant')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await expectAccessible(page.container);
});

describe('a draft', () => {
  it('[O2] tells what makes it impossible at the field, with a way to it', async () => {
    const page = await open();
    expect(screen.getByRole('heading', { name: '1 thing to mend before you publish' })).toBeVisible();
    await expectAccessible(page.container);
    await userEvent.click(screen.getByRole('link', { name: '6 hours of training: Hours asked for' }));
    const hours = screen.getByRole('textbox', { name: 'Hours asked for' });
    expect(hours).toHaveFocus();
    expect(hours).toHaveAccessibleDescription(expect.stringContaining('The parts add up to more than the total.'));
    await expectAccessible(page.container);
  });
  it('keeps each field when it is left, one after another on the newest revision', async () => {
    let revision = 7;
    const page = await open({ SaveSchemeField: () => ({ saveSchemeField: { id: 'd1', revision: (revision += 1) } }) });
    const source = screen.getByLabelText('Where this rule is written');
    await userEvent.type(source, 'Rule 7');
    await userEvent.tab();
    await userEvent.clear(screen.getByLabelText('Hours asked for'));
    await userEvent.type(screen.getByLabelText('Hours asked for'), '8:00');
    await userEvent.tab();
    await settle();
    const bodies = page.calls.filter(({ name }) => name === 'SaveSchemeField').map(({ body }) => body);
    expect(bodies).toEqual([
      { input: { draftId: 'd1', revision: 7, lineId: 'training', field: 'SOURCE', value: 'Rule 7' } },
      { input: { draftId: 'd1', revision: 8, lineId: 'training', field: 'MINUTES', value: '480' } },
    ]);
  });
  it('keeps a choice at once, and nothing that was not changed', async () => {
    const page = await open(saved);
    await userEvent.click(screen.getByLabelText('Advocacy'));
    await userEvent.click(screen.getByLabelText('Where this rule is written'));
    await userEvent.tab();
    await settle();
    expect(page.calls.filter(({ name }) => name === 'SaveSchemeField').map(({ body }) => body)).toMatchObject([{ input: { field: 'DOMAINS', value: 'ADVOCACY' } }]);
  });
  it('says when somebody else wrote meanwhile, keeps what was typed and saves it on the second try', async () => {
    let answers: unknown[] = [refuse('STALE_VERSION'), saved.SaveSchemeField];
    const page = await open({ SaveSchemeField: () => answers.shift() });
    const source = screen.getByLabelText('Where this rule is written');
    await userEvent.type(source, 'Rule 7');
    await userEvent.tab();
    await settle();
    expect(screen.getAllByText(/Somebody changed this after you opened it/)[0]).toBeInTheDocument();
    expect(source).toHaveValue('Rule 7');
    await userEvent.click(source);
    await userEvent.tab();
    await settle();
    expect(page.calls.filter(({ name }) => name === 'SaveSchemeField')).toHaveLength(2);
    expect(screen.queryByText(/Somebody changed this/)).not.toBeInTheDocument();
    answers = [];
  });
  it('adds, moves and removes lines', async () => {
    const page = await open({ AddSchemePart: { addSchemePart: { id: 'd1', revision: 8 } }, MoveSchemePart: { moveSchemePart: { id: 'd1', revision: 9 } }, RemoveSchemePart: { removeSchemePart: { id: 'd1', revision: 10 } } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Add below Peer Specialist' }), 'Exam');
    await userEvent.click(screen.getAllByRole('button', { name: 'Add' })[0] as HTMLElement);
    await userEvent.click(screen.getByText('6 hours of training', { selector: 'strong' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move 6 hours of training down' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await settle();
    expect(page.calls.filter(({ name }) => name.endsWith('Part')).map(({ name, body }) => [name, (body as { input: object }).input])).toEqual([
      ['AddSchemePart', { draftId: 'd1', revision: 7, parentId: 'scheme', addition: 'EXAM' }],
      ['MoveSchemePart', { draftId: 'd1', revision: 8, lineId: 'training', by: 1 }],
      ['RemoveSchemePart', { draftId: 'd1', revision: 9, lineId: 'training' }],
    ]);
  });
  it('shows a kind that it does not know with its sentence, and what was written by whom', async () => {
    await open();
    expect(screen.getByText('Supervision each month')).toBeVisible();
    expect(screen.getByText('This kind of rule is kept as it is. It cannot be edited here yet.')).toBeInTheDocument();
    expect(screen.getByText('Hours asked for: 6:00')).toBeVisible();
  });
  it('is only read once it is closed, and absent where it may not be seen', async () => {
    const page = await open({ SchemeDraft: { schemeDraft: draft({ status: 'PUBLISHED', viewerCan: { edit: false, publish: false } }) } });
    expect(screen.getByText('This draft was published. It cannot be changed now.')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    page.unmount();
    await open({ SchemeDraft: refuse('NOT_FOUND') });
    expect(screen.getByRole('alert')).toBeVisible();
  });
  it('speaks Spanish', async () => {
    const page = await open({}, { language: 'es' });
    expect(screen.getByRole('heading', { name: '1 cosa por arreglar antes de publicar' })).toBeVisible();
    expect(screen.getByLabelText('En palabras, español', { selector: '#scheme-NAME_ES' })).toHaveAttribute('lang', 'es');
    await expectAccessible(page.container);
  });
});

describe('before it is published', () => {
  it('[M6] is tried on all applications, and only once nothing is left to mend', async () => {
    const page = await open();
    expect(screen.getByText('Mend what is listed above. Then you can try it.')).toBeVisible();
    page.unmount();
    const ready = await opened({}, { ReplaySchemeDraft: { replaySchemeDraft: { id: 'p1' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Try it on all applications' }));
    await settle();
    expect(ready.calls.find(({ name }) => name === 'ReplaySchemeDraft')?.body).toEqual({ input: { draftId: 'd1', revision: 7 } });
  });
  it('[M6] says how far the replay is', async () => {
    const page = await opened({ replay: replay({ status: 'RUNNING', done: 5 }) });
    expect(screen.getByText('5 of 12 applications done')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '5 of 12 applications done' })).toBeInTheDocument();
    page.unmount();
  });
  it('[M6] tells who would gain or lose, in numbers and by the names that may be seen', async () => {
    const page = await opened({ replay: replay() });
    expect(screen.getByText('Tried on 12 applications, beside version 1.')).toBeVisible();
    expect(screen.getAllByText('With the board, would lose: 4 people')).toHaveLength(2);
    expect(screen.getByText('Still filling in, would lose: fewer than 3 people')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ana Reyes' })).toHaveAttribute('href', '/board/applications/a1');
    expect(screen.getByText('Would no longer meet: 6 hours of training')).toBeVisible();
    await expectAccessible(page.container);
  });
  it('[M2] is left to a colleague by whoever wrote a part of it', async () => {
    await opened({ replay: replay() });
    expect(screen.getByText('You wrote a part of this draft. A colleague of your board publishes it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Publish version 2' })).not.toBeInTheDocument();
  });
  it('waits for a replay of what stands there now', async () => {
    await opened({ replay: replay({ revision: 6 }), viewerCan: { edit: true, publish: true } });
    expect(screen.getByText('The draft was changed since. Try it again before you publish.')).toBeVisible();
    expect(screen.getByText('First try the draft on all applications.')).toBeVisible();
  });
  it('[E1] is published from a day on, asked once more, and stays where it is refused', async () => {
    const page = await opened({ replay: replay(), viewerCan: { edit: true, publish: true } }, { PublishSchemeDraft: refuse('SCHEME_BEGINS_TOO_EARLY', { details: { today: '2026-11-23' } }) });
    await userEvent.type(screen.getByLabelText('New applications open under it from'), '2026-11-01');
    await userEvent.click(screen.getByRole('button', { name: 'Publish version 2' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish version 2 from November 1, 2026?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish version 2' }));
    await settle();
    expect(page.calls.find(({ name }) => name === 'PublishSchemeDraft')?.body).toEqual({ input: { draftId: 'd1', revision: 7, effectiveFrom: '2026-11-01' } });
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Choose today (November 23, 2026) or a later day.');
  });
});
