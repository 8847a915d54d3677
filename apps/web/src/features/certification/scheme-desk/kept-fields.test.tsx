/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../graphql/session';
import { expectAccessible, renderPage, settle } from '../../../ui/testing';
import { Component as DraftPage } from './draft-page';
import { Component as VersionPage } from './version-page';

const field = (name: string, shape: string, with_: object = {}) => ({ field: name, shape, value: '', options: [], problems: [], ...with_ });
const line = (id: string, kind: string, with_: object = {}) => ({ id, parentId: 'scheme', depth: 1, kind, of: null, name: '', isKnown: true, canMoveUp: false, canMoveDown: false, additions: [], problems: [], fields: [], ...with_ });
const lines = [
  line('scheme', 'scheme', { parentId: null, depth: 0, name: 'Peer Specialist' }),
  line('fee', 'fee', { fields: [field('CENTS', 'MONEY', { value: '2500' }), field('WAIVER', 'FLAG', { value: 'false' })] }),
  line('late', 'late', { fields: [field('UNTIL', 'DURATION', { value: 'P6M' }), field('ASKS', 'CODES', { value: 'FEE', options: ['FEE', 'RE_EXAM'] }), field('PHASE', 'CHOICE', { value: 'LATE', options: ['GRACE', 'LATE', 'LAPSED'] })] }),
];
const history = [{ id: 'h1', action: 'scheme-draft.written', at: '2026-11-23T15:00:00.000Z', reason: null, after: '{"field":"CENTS","value":"2500"}', actor: { id: 'r', name: 'Ruth Adler' } }];
const schemeDraft = { id: 'd1', boardId: 'b1', title: 'Peer Specialist', version: '2', basedOn: '1', revision: 7, status: 'OPEN', editedAt: '2026-11-23T15:00:00.000Z', lines, history, viewerCan: { edit: true, publish: false }, replay: null };
const me = { id: 'r', email: 'ruth@example.org', chosenName: null, legalName: 'Ruth Adler', locale: 'en', memberships: [{ id: 'm', role: 'REVIEWER', organisation: { id: 'b1', name: 'Harbor State', kind: 'CERTIFICATION_BOARD' } }] } as Me;
const open = () => renderPage(<DraftPage />, { at: '/board/rules/d1', path: '/board/rules/:id', me, api: { SchemeDraft: { schemeDraft }, SaveSchemeField: { saveSchemeField: { id: 'd1', revision: 8 } } } });
const kept = (calls: readonly { name: string; body: unknown }[]) => calls.filter(({ name }) => name === 'SaveSchemeField').map(({ body }) => (body as { input: { field: string; value: string } }).input).map(({ field: name, value }) => [name, value]);

describe('[E1] a fee and a step for those who are late', () => {
  it('take dollars and cents, and say when an amount cannot be read', async () => {
    const page = await open();
    const amount = screen.getByRole('textbox', { name: 'Amount in US dollars' });
    expect(amount).toHaveValue('25.00');
    await userEvent.clear(amount);
    await userEvent.type(amount, 'forty');
    await userEvent.tab();
    expect(amount).toHaveAccessibleDescription(expect.stringContaining('Write an amount like 25 or 25.50.'));
    expect(amount).toHaveValue('forty');
    await userEvent.clear(amount);
    await userEvent.type(amount, '$40.50');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('checkbox', { name: 'People may ask not to pay' }));
    await settle();
    expect(kept(page.calls)).toEqual([['CENTS', '4050'], ['WAIVER', 'true']]);
    await expectAccessible(page.container);
  });
  it('take months or days, and what is asked', async () => {
    const page = await open();
    const until = screen.getByRole('textbox', { name: 'How long after the last day' });
    expect(until).toHaveValue('6');
    await userEvent.clear(until);
    await userEvent.type(until, '45');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How long after the last day: months or days' }), 'Days');
    await userEvent.click(screen.getByRole('checkbox', { name: 'The exam again' }));
    await settle();
    expect(kept(page.calls)).toEqual([['UNTIL', 'P45M'], ['UNTIL', 'P45D'], ['ASKS', 'FEE,RE_EXAM']]);
  });
  it('are told in words, also in what was done', async () => {
    const page = await open();
    expect(screen.getByText('Amount in US dollars: $25.00')).toBeVisible();
    page.unmount();
    const schemeVersion = { id: 'v1', title: 'Peer Specialist', version: '1', effectiveFrom: '2024-01-01', effectiveTo: null, publishedAt: '2026-11-23T15:00:00.000Z', isInForce: true, lines };
    await renderPage(<VersionPage />, { at: '/board/rules/versions/v1', path: '/board/rules/versions/:id', me, api: { SchemeVersion: { schemeVersion } } });
    for (const text of ['Amount in US dollars: $25.00', 'People may ask not to pay: No', 'How long after the last day: 6 months', 'What it asks for: A late fee', 'What this step is: Late']) expect(screen.getByText(text)).toBeInTheDocument();
  });
});
