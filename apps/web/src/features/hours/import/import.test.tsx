/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import type { Me } from '../../../graphql/session';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ImportPage } from './import-page';

const me: Me = { id: 'p1', email: 'ana@example.org', chosenName: 'Ana', legalName: 'Ana Reyes', isLegalNamePublic: false, name: 'Ana', locale: 'en', memberships: [] };
const place = (id: string, trainee: string, name: string) => ({ id, startsOn: '2026-01-01', endsOn: null, trainee: { id: trainee }, organisation: { id: `o${id}`, name } });
const places = { ImportPlaces: { placements: { nodes: [place('other', 'p2', 'Oak House'), place('elm', 'p1', 'Elm Street')] } } };
const none = { HoursImports: { hoursImports: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } };
const row = (line: number, with_: object = {}) => ({ line, outcome: 'ADDED', workedOn: '2026-11-20', startTime: '09:00', minutes: 120, activity: 'OUTREACH', place: 'Elm Street', code: null, problem: null, unknown: null, ...with_ });
const unknown = row(3, { outcome: 'REFUSED', code: 'HOURS_IMPORT_ACTIVITY_UNKNOWN', problem: 'We do not know “Case mgmt”. Choose what it means.', unknown: 'Case mgmt' });
const preview = (rows: object[], added: number) => ({ hoursImportPreview: { added, minutes: added * 120, alreadyThere: 0, refused: rows.length - added, rows } });

const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const paste = async (text: string) => {
  fireEvent.change(screen.getByLabelText(/Or paste rows|O pegue filas/), { target: { value: text } });
  await press(/Read what I pasted|Leer lo que pegué/);
};
const file = 'Date,Hours,Task\n11/20/2026,2,Outreach\n11/20/2026,2,Case mgmt\n';

describe('[M4] an old log', () => {
  test('is read, looked at, mended by what a word means, and added as drafts', async () => {
    const answers = [preview([row(2), unknown], 1), preview([row(2), row(3)], 2)];
    const { container, calls } = await renderPage(<ImportPage />, { me, api: { ...places, ...none, HoursImportPreview: () => answers.shift(), ImportHours: { importHours: { id: 'i1', added: 2 } } } });
    await paste(file);
    await press(/Check 2 rows/);
    expect(screen.getByText(/Row 3: We do not know/)).toBeInTheDocument();
    await expectAccessible(container);
    fireEvent.change(screen.getByLabelText('“Case mgmt” means'), { target: { value: 'COMMUNITY_LINKAGE' } });
    expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: /Check 2 rows again/ })[0] as HTMLElement);
    await settle();
    await press(/Add 2 entries \(4:00\)/);
    expect(screen.getByText('2 drafts were added. They count once they are signed.')).toBeInTheDocument();
    const sent = calls.filter(({ name }) => name === 'ImportHours').map(({ body }) => body['input']);
    expect(sent).toMatchObject([{ expected: 2, placementId: 'elm', columns: ['DAY', 'HOURS', 'ACTIVITY'], rows: [{ line: 2, cells: ['11/20/2026', '2', 'Outreach'] }, { line: 3, cells: ['11/20/2026', '2', 'COMMUNITY_LINKAGE'] }] }]);
  });

  test('says what is missing before it asks the server, in Spanish as well', async () => {
    const { container, calls } = await renderPage(<ImportPage />, { me, language: 'es', api: { ...places, ...none } });
    await paste('Cosa,Otra\nx,y\n');
    expect(screen.getByRole('alert')).toHaveTextContent('Elija la columna del día');
    expect(calls.map(({ name }) => name)).not.toContain('HoursImportPreview');
    await expectAccessible(container);
  });

  test('is refused with its reason, and stays as it was', async () => {
    await renderPage(<ImportPage />, { me, api: { ...places, ...none, HoursImportPreview: preview([row(2), row(3)], 2), ImportHours: refuse('HOURS_IMPORT_CHANGED') } });
    await paste(file);
    await press(/Check 2 rows/);
    await press(/Add 2 entries/);
    expect(screen.getByText(/Your hours changed since you looked/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Add 2 entries/ })).toBeInTheDocument();
  });

  test('has no way in where there is no place to work', async () => {
    await renderPage(<ImportPage />, { me: { ...me, id: 'p9' }, api: { ...places, ...none } });
    expect(screen.getByText('You have no place to work yet')).toBeInTheDocument();
  });

  test('is taken back as a whole, and what was sent is named', async () => {
    const past = { id: 'i1', madeAt: '2026-11-23T15:00:00Z', added: 3, alreadyThere: 0, refused: 0, undone: null };
    const undone = { undoneAt: '2026-11-24T15:00:00Z', discarded: 2, kept: 1 };
    let nodes: object[] = [past];
    const undo = () => {
      nodes = [{ ...past, undone }];
      return { undoHoursImport: { id: 'i1', undone, sent: [{ id: 'e1', workedOn: '2026-11-20', startTime: '09:00', minutes: 120, activity: 'OUTREACH' }] } };
    };
    await renderPage(<ImportPage />, { me, api: { ...places, HoursImports: () => ({ hoursImports: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } }), UndoHoursImport: undo } });
    await press(/Take this file back/);
    fireEvent.click(screen.getAllByRole('button', { name: 'Take this file back' }).at(-1) as HTMLElement);
    await settle();
    expect(screen.getByText(/Drafts taken off: 2. Sent before, so they stay: 1/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Outreach, 2:00/ })).toHaveAttribute('href', '/hours/e1');
  });
});
