/** @jest-environment jsdom */
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from './xlsx';

const workbook = (rows: string) => zipSync({
  'xl/styles.xml': strToU8('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/></cellXfs></styleSheet>'),
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`),
  'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
});
const work = workbook('<row r="3"><c r="A3" s="1"><v>46346</v></c><c r="B3" s="2"><v>0.375</v></c><c r="C3" s="3"><v>1.0625</v></c><c r="D3"><v>1.5</v></c></row>');

describe('[M4] cells of a spreadsheet', () => {
  test('show days, times and lengths as people read them, and numbers as they stand', () => {
    expect(readXlsx(work)).toEqual([['2026-11-20', '9:00', '25:30', '1.5']]);
  });
  test('stand in rows by their number where that is asked', () => {
    expect(readXlsx(work, true)).toEqual([[], [], ['2026-11-20', '9:00', '25:30', '1.5']]);
    expect(readXlsx(workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), true)).toEqual([]);
  });
});
