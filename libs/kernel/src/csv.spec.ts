import { csv } from './csv';

const written = (text: string): string => csv([[text]]).slice(1, -2);

describe('a cell of a file for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1', '\u0000=1', '\u200b=1', '＝1+1', '＠x'])('[IN5] is never run: %j', (text) => {
    expect(written(text).replace(/^"/, '')).toMatch(/^'/);
  });
  it('[IN5] is not run where a semicolon ends a cell', () => {
    expect(written('a;=1+1')).toBe(`"a;'=1+1"`);
    expect(written('a;\n @x')).toBe(`"a;'\n' @x"`);
  });
  it('stays as it is where nothing in it would be run', () => {
    for (const text of ['Elm Street', '9:00', 'a-b', '2026-11-20', "it's"]) expect(written(text)).toBe(text);
    expect(csv([['a "b", c', -0.5, null]])).toBe('\uFEFF"a ""b"", c",-0.5,\r\n');
  });
});
