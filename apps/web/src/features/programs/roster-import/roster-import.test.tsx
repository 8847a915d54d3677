/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible, refuse, renderPage, settle } from '../../../ui/testing';
import { Component as ImportPage } from './import-page';

const me = {
  ...{ id: 'p1', email: 'priya.menon@example.org', chosenName: null, legalName: 'Priya Menon', isLegalNamePublic: false, name: 'Priya Menon', locale: 'en' },
  memberships: [{ id: 'm1', role: 'PROGRAM_STAFF' as const, organisation: { id: 'o1', name: 'Elm Street Recovery Center', kind: 'TREATMENT_PROGRAM' as const } }],
};

interface Row { line: number; certificate: string; holderName: string | null; label: string | null }

const holders: Record<string, string> = { 'ABCD-EFGH-JKMN-PQRS': 'Ana Lucía Reyes', 'WM-2026-000008': 'Darnell Price' };
const answer = ({ line, certificate, holderName, label }: Row) => {
  const name = holders[certificate];
  const none = { line, certificate, holderName, label, isOnRoster: false, check: null };
  if (certificate.startsWith('WM') && holderName === null) return { ...none, outcome: 'NAME_MISSING' };
  if (!name) return { ...none, outcome: certificate === '' ? 'UNREADABLE' : 'NOT_FOUND' };
  return { line, certificate: null, holderName: null, label, outcome: 'FOUND', isOnRoster: false, check: { status: 'ACTIVE', certificate: { number: certificate, holderName: name, validUntil: '2028-11-01' } } };
};

const at = '2026-11-23T15:00:00.000Z';
const begun = { id: 'i1', stage: 'SENDING', total: 4, arrived: 2, looked: 0, isLate: false, problem: null as string | null, mode: null as string | null, appliedAt: null as string | null, added: null as number | null, noted: null as number | null, removed: null as number | null };
type List = typeof begun;

/** A server with one list, whose worker is as quick as the page asks. */
function aServer(first: List | null = null, rows: Row[] = []) {
  let list = first;
  const moved = (change: Partial<List>) => (list = { ...(list ?? begun), ...change });
  const work = () => {
    if (list?.stage === 'LOOKING_UP') moved({ stage: 'READY', looked: list.total });
    if (list?.stage === 'APPLYING') moved({ stage: 'APPLIED', appliedAt: at, added: 2, noted: 0, removed: list.mode === 'MATCH' ? 1 : 0 });
  };
  return {
    LastRosterImport: () => (work(), { lastRosterImport: list }),
    SendRosterRows: ({ input }: { input: { importId: string; total: number; rows: Row[] } }) => {
      rows.push(...input.rows.filter(({ line }) => rows.every((row) => row.line !== line)));
      return { sendRosterRows: moved({ id: input.importId, total: input.total, arrived: rows.length, stage: rows.length < input.total ? 'SENDING' : 'LOOKING_UP' }) };
    },
    RosterImportRows: ({ after }: { after: number }) => ({ rosterImportRows: rows.filter(({ line }) => line > after).slice(0, 500).map(answer) }),
    MendRosterRow: ({ input: { row } }: { input: { row: Row } }) => ({ mendRosterRow: answer(row) }),
    ApplyRosterImport: ({ input: { mode } }: { input: { mode: string } }) => ({ applyRosterImport: moved({ stage: 'APPLYING', mode, problem: null }) }),
    ResumeRosterImport: () => ({ resumeRosterImport: moved({ stage: 'LOOKING_UP', problem: null }) }),
    CancelRosterImport: ({ id }: { id: string }) => ((list = null), rows.splice(0), { cancelRosterImport: id }),
  };
}
const left = { id: 'r9', label: null, check: { status: 'EXPIRED', certificate: { number: 'WM-2024-000001', holderName: 'Zofia Żółć' } } };
const RosterLeaving = ({ id }: { id: string }) => ({ rosterImport: { id, leavingCount: 1, leaving: { nodes: [left], pageInfo: { hasNextPage: false, endCursor: null } } } });

const open = (api: Record<string, unknown> = {}, language: 'en' | 'es' = 'en') => renderPage(<ImportPage />, { me, language, api: { ...aServer(), RosterLeaving, ...api } });
const press = async (name: string | RegExp) => {
  await userEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const paste = async (text: string) => {
  await userEvent.click(screen.getByRole('textbox', { name: 'Or paste codes' }));
  await userEvent.paste(text);
  await press('Read what I pasted');
};
const lookUp = async (name: string) => {
  await press(name);
  await screen.findByRole('heading', { name: 'What we found' }, { timeout: 3000 });
};
const done = () => screen.findByRole('heading', { name: 'The roster is up to date' }, { timeout: 3000 });
const bodies = (calls: { name: string; body: Record<string, unknown> }[], name: string) => calls.filter((call) => call.name === name).map(({ body }) => body);
const group = (name: string) => within(screen.getByRole('region', { name }));
const list = 'Certificate,Name,Team,Born\nABCD-EFGH-JKMN-PQRS,Ana,North,1990\nWM-2026-000008,,South,1991\nABCD-EFGH-JKMN-PQRS,Ana,,1990\nZZZZ-ZZZZ-ZZZZ-ZZZZ,Eve,,1992\n';

test('[G6] a list is pasted, its columns guessed, looked up, and grouped by what to do', async () => {
  const { container, calls } = await open();
  await expectAccessible(container);
  await paste(list);
  expect(screen.getByRole('combobox', { name: 'Certificate' })).toHaveValue('certificate');
  expect(screen.getByText('Left out, and not sent: Born.')).toBeInTheDocument();
  await expectAccessible(container);
  await lookUp('Look up 4 rows');
  expect(screen.getByText('1 certificate found. Rows that need a look: 3.')).toBeInTheDocument();
  expect(group('1 not found').getByRole('textbox', { name: 'Code or number, row 5' })).toHaveValue('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(group('1 twice in the list').getByText('Row 4 is the same certificate as row 2.')).toBeInTheDocument();
  expect(JSON.stringify(calls)).not.toContain('1990');
  await expectAccessible(container);
});

test('[G6] a row is mended in place and leaves its group', async () => {
  const { calls } = await open();
  await paste(list);
  await lookUp('Look up 4 rows');
  await userEvent.type(group('1 needs a name').getByRole('textbox', { name: 'Name on the certificate, row 3' }), 'Darnell Price');
  await press('Look up row 3 again');
  expect(screen.queryByRole('region', { name: '1 needs a name' })).not.toBeInTheDocument();
  expect(screen.getByText('2 certificates found. Rows that need a look: 2.')).toHaveFocus();
  expect(bodies(calls, 'MendRosterRow')).toMatchObject([{ input: { row: { line: 3, certificate: 'WM-2026-000008', holderName: 'Darnell Price', label: 'South' } } }]);
});

test('[G6] adding says what came of it', async () => {
  const { container, calls } = await open();
  await paste(list);
  await lookUp('Look up 4 rows');
  await press('Add and update 1 certificate');
  await done();
  expect(screen.getByText('2 added')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Download all rows with the result' })).toBeInTheDocument();
  expect(bodies(calls, 'ApplyRosterImport')).toMatchObject([{ input: { mode: 'ADD', leaving: 0 } }]);
  await expectAccessible(container);
});

test('[G6] a match shows who would leave before it asks', async () => {
  const { container, calls } = await open();
  await paste(list);
  await lookUp('Look up 4 rows');
  await userEvent.click(screen.getByRole('radio', { name: 'Make the roster match this list' }));
  await settle();
  expect(screen.getByRole('heading', { name: '1 leaves the roster' })).toBeInTheDocument();
  expect(screen.getByText('Zofia Żółć')).toBeInTheDocument();
  expect(screen.getByText(/^2 rows still need a look/)).toBeInTheDocument();
  await expectAccessible(container);
  await press('Match the list, take off 1');
  const dialog = await screen.findByRole('dialog', { name: 'Take 1 certificate off the roster?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Match the list, take off 1' }));
  await settle();
  await done();
  expect(bodies(calls, 'ApplyRosterImport')).toMatchObject([{ input: { mode: 'MATCH', leaving: 1 } }]);
  expect(screen.getByText('1 taken off')).toBeInTheDocument();
});

test('[G6] who would leave is asked again when another row is found, and when the roster changed meanwhile', async () => {
  let count = 3;
  const Counted = ({ id }: { id: string }) => ({ rosterImport: { ...RosterLeaving({ id }).rosterImport, leavingCount: count } });
  const server = aServer();
  const refused = (asked: { input: { mode: string } }) => ({ applyRosterImport: { ...server.ApplyRosterImport(asked).applyRosterImport, stage: 'READY', mode: null, problem: 'ROSTER_IMPORT_CHANGED' } });
  await open({ ...server, RosterLeaving: Counted, ApplyRosterImport: refused });
  await paste(list);
  await lookUp('Look up 4 rows');
  await userEvent.click(screen.getByRole('radio', { name: 'Make the roster match this list' }));
  await settle();
  expect(screen.getByRole('heading', { name: '3 leave the roster' })).toBeInTheDocument();
  count = 2;
  await userEvent.type(screen.getByRole('textbox', { name: 'Name on the certificate, row 3' }), 'Darnell Price');
  await press('Look up row 3 again');
  expect(screen.getByRole('heading', { name: '2 leave the roster' })).toBeInTheDocument();
  count = 4;
  await press('Match the list, take off 2');
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Match the list, take off 2' }));
  await settle();
  expect(screen.getByText('The roster changed while you looked. Look again at who would leave it, then decide.')).toBeInTheDocument();
  expect(screen.getByText('4 leave the roster')).toBeInTheDocument();
});

test('[G6] a refusal keeps everything on the page', async () => {
  await open({ ApplyRosterImport: refuse('ROSTER_IMPORT_APPLIED') });
  await paste(list);
  await lookUp('Look up 4 rows');
  await press('Add and update 1 certificate');
  expect(screen.getByText('This list was brought to the roster before. Begin a new import.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: '1 not found' })).toBeInTheDocument();
});

test('[G6] a long list goes in parts, and goes on where the connection was lost', async () => {
  let isLost = true;
  const server = aServer();
  const flaky = (body: { input: { importId: string; total: number; rows: Row[] } }) => (isLost && body.input.rows[0]?.line === 501 ? refuse('INTERNAL') : server.SendRosterRows(body));
  const { calls, container } = await open({ ...server, SendRosterRows: flaky });
  await paste(Array.from({ length: 1001 }, () => 'ABCD-EFGH-JKMN-PQRS').join('\n'));
  await press('Look up 1,001 rows');
  expect(screen.getByText('500 of 1,001 rows sent')).toBeInTheDocument();
  await expectAccessible(container);
  isLost = false;
  await press('Go on sending');
  expect(await screen.findByText('1 certificate found. Rows that need a look: 1,000.', undefined, { timeout: 3000 })).toBeInTheDocument();
  const parts = bodies(calls, 'SendRosterRows').map((body) => (body as { input: { importId: string; rows: Row[] } }).input);
  expect(parts.map(({ rows }) => [rows[0]?.line, rows.length])).toEqual([[1, 500], [501, 500], [1, 500], [501, 500], [1001, 1]]);
  expect(new Set(parts.map(({ importId }) => importId)).size).toBe(1);
  expect(bodies(calls, 'RosterImportRows').map((body) => body['after'])).toEqual([0, 500, 1000]);
});

describe('[G6] a list that another page began', () => {
  const rows = [
    { line: 2, certificate: 'ABCD-EFGH-JKMN-PQRS', holderName: null, label: 'North' },
    { line: 3, certificate: 'WM-2026-000008', holderName: null, label: null },
  ];
  const whole = { ...begun, total: 2, arrived: 2 };

  test('is found again while it is looked up, and goes on to what was found', async () => {
    const { container } = await open({ ...aServer({ ...whole, looked: 1 }, [...rows]), LastRosterImport: () => ({ lastRosterImport: { ...whole, stage: 'LOOKING_UP', looked: 1, isLate: true } }) });
    expect(screen.getByText('1 of 2 rows looked up')).toBeInTheDocument();
    expect(screen.getByText('You can close this page and come back. The work goes on.')).toBeInTheDocument();
    expect(screen.getByText('This takes longer than it should. We keep trying.')).toBeInTheDocument();
    await expectAccessible(container);
  });

  test('is mended and brought to the roster from here, and its file is made of what was sent', async () => {
    const { container } = await open(aServer({ ...whole, stage: 'READY', looked: 2 }, [...rows]));
    expect(screen.getByText('1 certificate found. Rows that need a look: 1.')).toBeInTheDocument();
    expect(group('1 needs a name').getByRole('textbox', { name: 'Code or number, row 3' })).toHaveValue('WM-2026-000008');
    await expectAccessible(container);
    await press('Add and update 1 certificate');
    await done();
  });

  test('is shown in the place of one that was begun here meanwhile, with the refusal', async () => {
    const server = aServer();
    const taken = { ...server, SendRosterRows: refuse('ROSTER_IMPORT_UNDER_WAY') };
    let list: List | null = null;
    await open({ ...taken, LastRosterImport: () => ({ lastRosterImport: list }) });
    await paste('ABCD-EFGH-JKMN-PQRS');
    list = { ...begun };
    await press('Look up 1 row');
    expect(screen.getByText('You have a list under way for this roster. Finish it or put it aside first.')).toBeInTheDocument();
    expect(screen.getByText('2 of 4 rows sent')).toBeInTheDocument();
  });

  test('is told as such while it is brought to the roster', async () => {
    await open({ ...aServer(), LastRosterImport: () => ({ lastRosterImport: { ...whole, stage: 'APPLYING', looked: 2, mode: 'ADD' } }) });
    expect(screen.getByText('We bring it to the roster. You can close this page.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Put this list aside' })).not.toBeInTheDocument();
  });

  test('that is not whole says so, and can be put aside', async () => {
    const { calls } = await open(aServer({ ...begun }, [...rows]));
    expect(screen.getByRole('heading', { name: 'A part of your list is missing' })).toBeInTheDocument();
    expect(screen.getByText('2 of 4 rows sent')).toBeInTheDocument();
    await press('Put this list aside');
    await userEvent.click(within(await screen.findByRole('dialog', { name: 'Put this list aside?' })).getByRole('button', { name: 'Put this list aside' }));
    await settle();
    expect(bodies(calls, 'CancelRosterImport')).toEqual([{ id: 'i1' }]);
    expect(screen.getByRole('textbox', { name: 'Or paste codes' })).toBeInTheDocument();
  });

  test('that stopped says why, and is tried again', async () => {
    const { container } = await open(aServer({ ...whole, stage: 'STOPPED', looked: 1, problem: 'ROSTER_IMPORT_MANY_MISSES' }, [...rows]));
    expect(screen.getByText(/^Too many rows of today's lists were not found/)).toBeInTheDocument();
    await expectAccessible(container);
    await press('Try again');
    expect(await screen.findByRole('heading', { name: 'What we found' }, { timeout: 3000 })).toBeInTheDocument();
  });

  test('that is done says what came of it, and leaves room for another', async () => {
    await open(aServer({ ...whole, stage: 'APPLIED', looked: 2, appliedAt: at, added: 2, noted: 0, removed: 0 }));
    expect(screen.getByText('2 added')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Download all rows with the result' })).not.toBeInTheDocument();
    await press('Bring another list');
    expect(screen.getByRole('textbox', { name: 'Or paste codes' })).toBeInTheDocument();
  });
});

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
  <row r="1">${cell('A1', 'Certificate')}${cell('C1', 'Since')}</row>
  <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>45000</v></c></row></sheetData></worksheet>`;
const workbook = zipSync({
  'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Staff" sheetId="1" r:id="rId7"/></sheets></workbook>'),
  'xl/_rels/workbook.xml.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>'),
  'xl/sharedStrings.xml': strToU8('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>ABCD-EFGH-</t></r><r><t>JKMN-PQRS</t></r></si></sst>'),
  'xl/styles.xml': strToU8('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
  'xl/worksheets/sheet3.xml': strToU8(sheet),
});

const choose = async (bytes: Uint8Array, name: string) => {
  const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes) });
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  await settle();
};

test('[G6] an Excel file is read in the browser', async () => {
  await open();
  await choose(workbook, 'staff.xlsx');
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Certificate' })).toHaveValue('certificate'));
  expect(screen.getByText('Such as: ABCD-EFGH-JKMN-PQRS')).toBeInTheDocument();
  expect(screen.getByText('Such as: 2023-03-15')).toBeInTheDocument();
  await lookUp('Look up 1 row');
  expect(screen.getByText('Ana Lucía Reyes')).toBeInTheDocument();
});

test('[G6] a file that is none is refused in words', async () => {
  await open();
  await choose(strToU8('PK and then nothing'), 'staff.xlsx');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('We could not read staff.xlsx. Save it as CSV or XLSX and choose it again.'));
});

test('[G6] the rows that need a look come as a file', async () => {
  const saved: Blob[] = [];
  Object.assign(URL, { createObjectURL: (blob: Blob) => String(saved.push(blob)), revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await open();
  await paste('Code,Team\nABCD-EFGH-JKMN-PQRS,North\nZZZZ-ZZZZ-ZZZZ-ZZZZ,=1+1\n');
  await lookUp('Look up 2 rows');
  await press('Download the rows that need a look');
  const text = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(saved[0] as Blob);
  });
  expect(text).toBe('Code,Team,problem\r\nZZZZ-ZZZZ-ZZZZ-ZZZZ,\'=1+1,"Not found: check the code, or the number and the name as printed"\r\n');
});

test('[G6] speaks Spanish', async () => {
  const { container } = await open({}, 'es');
  expect(screen.getByRole('heading', { level: 1, name: 'Pasar un archivo a la lista' })).toBeInTheDocument();
  await expectAccessible(container);
});
