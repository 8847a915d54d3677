import { readTable } from '../../../ui/table/table.rules';
import { fileOf, guessColumns, linesOf } from './columns.rules';

const kindsOf = (text: string) => guessColumns(linesOf(readTable(text, true)).map(({ cells }) => cells)).kinds;

describe('[M4] the columns of an old log', () => {
  test('are guessed by their names, in both languages, each once', () => {
    expect(kindsOf('Date,Time In,Time Out,Total Hours,Activity,Site,Comments\n11/20/2026,9:00,11:00,2,Group,Elm,x')).toEqual(['DAY', 'START', 'END', 'HOURS', 'ACTIVITY', 'PLACE', 'NOTE']);
    expect(kindsOf('Fecha;Inicio;Duración;Actividad;Notas\n11/20/2026;9:00;2;Grupo;x')).toEqual(['DAY', 'START', 'HOURS', 'ACTIVITY', 'NOTE']);
    expect(kindsOf('Date,Hours,Hours so far,Total hours\n11/20/2026,2,9,9')).toEqual(['DAY', 'HOURS', 'IGNORED', 'IGNORED']);
  });
  test('leave out who was there and who signed', () => {
    expect(kindsOf('Date,Hours,Client name,Supervisor initials,Signed\n11/20/2026,2,x,y,z')).toEqual(['DAY', 'HOURS', 'IGNORED', 'IGNORED', 'IGNORED']);
  });
  test('are those of our own file', () => {
    const head = 'day,start,end,time_zone,minutes,hours,kind,activity,domain,format,served,place,state,signed_by,signed_as,signed_with,signed_at,content_hash,receipt,entry,corrects';
    expect(kindsOf(`${head}\n2026-11-20,09:00,11:00`).filter((kind) => kind !== 'IGNORED')).toEqual(['DAY', 'START', 'END', 'MINUTES', 'HOURS', 'ACTIVITY', 'DOMAIN', 'FORMAT', 'SERVED', 'PLACE']);
  });
  test('have a day where cells look like one, with no header as well', () => {
    expect(guessColumns([['2', '11/20/2026'], ['3', '11/21/2026']])).toEqual({ hasHeader: false, kinds: ['IGNORED', 'DAY'] });
  });
});

describe('[M4] what is sent of a file', () => {
  const lines = linesOf(readTable('Date,Hours,Client,Task\n\n11/20/2026,2,Somebody,Case mgmt\n,,,\n11/21/2026,1,Other,Case mgmt', true));
  const columns = { hasHeader: true, kinds: ['DAY', 'HOURS', 'IGNORED', 'ACTIVITY'] } as const;
  test('are rows by their number in the file, and nothing of a column that is left out', () => {
    expect(fileOf(lines, columns, {})).toEqual({ columns: ['DAY', 'HOURS', 'ACTIVITY'], rows: [{ line: 3, cells: ['11/20/2026', '2', 'Case mgmt'] }, { line: 5, cells: ['11/21/2026', '1', 'Case mgmt'] }] });
  });
  test('carries what somebody said that a word means', () => {
    expect(fileOf(lines, columns, { 'ACTIVITY Case mgmt': 'COMMUNITY_LINKAGE' }).rows.map(({ cells }) => cells[2])).toEqual(['COMMUNITY_LINKAGE', 'COMMUNITY_LINKAGE']);
  });
});
