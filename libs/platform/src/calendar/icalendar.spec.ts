import { icalendar } from './icalendar';

const session = { id: 's1', title: 'Listening; live, \\ "again"\r\nBEGIN:VEVENT', place: 'Room 2', startsAt: new Date('2026-11-30T15:00:00Z'), endsAt: new Date('2026-11-30T16:30:00Z'), cancelledAt: null, revision: 2 };
const now = new Date('2026-11-23T15:00:00Z');

it('a calendar has one event a session, in UTC, and nothing that a title could add', () => {
  const lines = icalendar([session], now).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['DTSTART:20261130T150000Z', 'DTEND:20261130T163000Z', 'STATUS:CONFIRMED', 'SEQUENCE:2', 'SUMMARY:Listening\\; live\\, \\\\ "again"\\nBEGIN:VEVENT']));
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(icalendar([{ ...session, cancelledAt: now }], now)).toContain('STATUS:CANCELLED');
});
it('no line is longer than 75 octets, and no letter is cut', () => {
  const calendar = icalendar([{ ...session, title: 'Atención y escucha '.repeat(20) }], now);
  expect(Math.max(...calendar.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(calendar.replaceAll('\r\n ', '')).toContain('Atención y escucha '.repeat(20));
});
it('a whole day has no hour and takes no time away', () => {
  const lines = icalendar([{ id: 'e1', title: 'WM-2026-000007', place: '', day: '2026-11-30', cancelledAt: null, revision: 0 }], now).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261201', 'TRANSP:TRANSPARENT']));
  expect(lines.filter((line) => line.startsWith('LOCATION'))).toEqual([]);
});
