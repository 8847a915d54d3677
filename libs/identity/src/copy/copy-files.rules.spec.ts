import { csvOf, jsonOf } from './copy-files.rules';

it('[M5] a part is a table with a line of names, and nothing in it is run by a spreadsheet', () => {
  expect(csvOf([{ on: '2026-11-20', minutes: 90, note: '=1+1', is_right: true, topics: ['A', 'B'], left_at: null }])).toBe(`\uFEFFon,minutes,note,is_right,topics,left_at\r\n2026-11-20,90,'=1+1,true,"[""A"",""B""]",\r\n`);
});
it('[M5] and JSON that says the same', () => {
  expect(JSON.parse(jsonOf([{ minutes: 90, topics: ['A'] }]))).toEqual([{ minutes: 90, topics: ['A'] }]);
});
