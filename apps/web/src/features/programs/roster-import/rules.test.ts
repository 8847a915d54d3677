import fc from 'fast-check';
import { guessColumns, rowsOf, unfold } from './columns.rules';
import { countByStatus, grouped, sheetOf, tableOf } from './outcome.rules';
import type { RowAnswer } from './outcome.rules';
import { readTable, writeCsv } from '../../../ui/table/table.rules';

const code = 'ABCD-EFGH-JKMN-PQRS';

describe('[G6] a table', () => {
  test('is read from commas, semicolons, tabs and quotes, without empty rows', () => {
    expect(readTable('\uFEFFcode,team\r\n"A ""B"", C",North\r\n,\r\n')).toEqual([['code', 'team'], ['A "B", C', 'North']]);
    expect(readTable('a;b,c\nd;e')).toEqual([['a', 'b,c'], ['d', 'e']]);
    expect(readTable('a\tb\n\nc\td')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readTable('"two\nlines",x')).toEqual([['two\nlines', 'x']]);
    expect(readTable(' \n ')).toEqual([]);
  });

  test('comes back from a file as it went into it', () => {
    const cell = fc.stringMatching(/^[a-zé"',;\n]{0,8}$/).map((text) => text.trim());
    fc.assert(fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
      expect(readTable(writeCsv([['one', 'two', 'three'], ...rows]))).toEqual([['one', 'two', 'three'], ...rows]);
    }));
  });

  test('with a quote that is never closed loses no row', () => {
    expect(readTable('a,"b\nc\n"d" e,f')).toEqual([['a', 'b'], ['c'], ['d" e', 'f']]);
  });

  test('is written so that no spreadsheet runs it', () => {
    expect(writeCsv([['=1+1', '+1', '-1', '@x', 'a']])).toBe("\uFEFF'=1+1,'+1,'-1,'@x,a\r\n");
  });
});

describe('[G6] the columns', () => {
  test('are guessed by their headers in English and Spanish', () => {
    expect(guessColumns([['Employee ID', 'Certificate number', 'Name', 'SSN'], ['7', 'WM-2026-000007', 'Ana Reyes', '1']])).toEqual({ hasHeader: true, kinds: ['label', 'certificate', 'name', 'ignored'] });
    expect(guessColumns([['Nombre', 'Apellidos', 'Código', 'Equipo'], ['Ana', 'Reyes', code, 'Norte']])).toEqual({ hasHeader: true, kinds: ['given', 'family', 'certificate', 'label'] });
  });

  test('are guessed by what the cells look like where the headers mislead or are missing', () => {
    expect(guessColumns([['number', 'badge'], ['1', code]]).kinds).toEqual(['ignored', 'certificate']);
    expect(guessColumns([[code, 'North']])).toEqual({ hasHeader: false, kinds: ['certificate', 'label'] });
    expect(guessColumns([['Ana Reyes', 'WM-2026-000007', 'North', 'more']])).toEqual({ hasHeader: false, kinds: ['name', 'certificate', 'label', 'ignored'] });
  });

  test('have each kind once, and none that looks like a certificate is guessed where nothing does', () => {
    expect(guessColumns([['team', 'site', 'code'], ['a', 'b', 'x']]).kinds).toEqual(['label', 'ignored', 'certificate']);
    expect(guessColumns([['abc', 'def'], ['a', 'b']]).kinds).toEqual(['ignored', 'ignored']);
  });

  test('send only what was chosen, with first and last name as one', () => {
    const table = [['First', 'Last', 'Code', 'Born'], ['Ana', 'Reyes', code, '1990'], ['', '', 'x'.repeat(300)]];
    expect(rowsOf(table, guessColumns(table))).toEqual([
      { line: 2, certificate: code, holderName: 'Ana Reyes', label: null },
      { line: 3, certificate: 'x'.repeat(200), holderName: null, label: null },
    ]);
  });

  test('are one where codes were pasted side by side', () => {
    expect(unfold(readTable(`${code}, ${code}\n${code}`))).toEqual([[code], [code], [code]]);
    expect(unfold(readTable('ABCDEFGHJKMNPQRS ABCDEFGHJKMNPQRT'))).toEqual([['ABCDEFGHJKMNPQRS'], ['ABCDEFGHJKMNPQRT']]);
    expect(unfold([[code, 'North']])).toEqual([[code, 'North']]);
  });
});

describe('[G6] what came of the rows', () => {
  const found = (line: number, number: string, isOnRoster = false): RowAnswer => ({ line, certificate: null, holderName: null, label: null, outcome: 'FOUND', isOnRoster, check: { status: line > 2 ? 'EXPIRED' : 'ACTIVE', certificate: { number, holderName: 'Ana Reyes', validUntil: '2028-11-01' } } });
  const missed: RowAnswer = { line: 4, certificate: 'W', holderName: 'Eve', label: 'w', outcome: 'NOT_FOUND', isOnRoster: false, check: null };
  const rows = grouped([missed, found(3, 'B', true), found(2, 'A'), found(1, 'A')]);

  test('is grouped by what to do; of two rows with one certificate the first counts', () => {
    expect(rows.map(({ line, group, first }) => [line, group, first])).toEqual([[1, 'FOUND', null], [2, 'TWICE', 1], [3, 'ON_ROSTER', null], [4, 'NOT_FOUND', null]]);
    expect(countByStatus(rows)).toEqual([['ACTIVE', 1], ['EXPIRED', 1]]);
  });

  test('is a file with the columns as they came and ours behind', () => {
    const problem = { title: 'problem', cell: ({ group }: { group: string }) => group };
    const table = [['code', 'team'], ['a', 'x'], ['b'], ['c', 'z'], ['d', 'w']];
    const columns = guessColumns(table);
    expect(sheetOf({ table, columns, names: ['code', 'team'], rows: rows.slice(1, 2) }, [problem])).toEqual([['code', 'team', 'problem'], ['a', 'x', 'TWICE']]);
    expect(sheetOf({ table: table.slice(1), columns: { ...columns, hasHeader: false }, names: ['Column 1', 'Column 2'], rows: rows.slice(0, 1) }, [problem])[0]).toEqual(['Column 1', 'Column 2', 'problem']);
  });

  test('is a file of what was sent and found where the page was opened anew', () => {
    const { table, columns } = tableOf([found(3, 'B'), missed]);
    expect(sheetOf({ table, columns, names: ['code', 'name', 'note'], rows: grouped([found(3, 'B'), missed]) }, [])).toEqual([['code', 'name', 'note'], ['B', 'Ana Reyes', ''], ['W', 'Eve', 'w']]);
  });
});
