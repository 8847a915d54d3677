import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

interface Appointment {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly cancelledAt: Date | null;
  readonly revision: number;
}

/** From an instant to another, or a whole day. */
export type CalendarEvent = Appointment & ({ readonly startsAt: Date; readonly endsAt: Date } | { readonly day: LocalDate });

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

// RFC 5545, 3.3.11: commas, semicolons and backslashes are escaped; a line break becomes \n.
const text = (words: string): string => words.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** RFC 5545, 3.1: at most 75 octets a line; the next one goes on after a space. No letter is cut in half. */
function fold(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const last = lines.length - 1;
    const limit = last === 0 ? 75 : 74;
    if (Buffer.byteLength(`${lines[last]}${letter}`) > limit) lines.push(letter);
    else lines[last] += letter;
  }
  return lines.join('\r\n ');
}

const plain = (day: LocalDate): string => day.replaceAll('-', '');

const timesOf = (event: CalendarEvent): string[] =>
  'day' in event ? [`DTSTART;VALUE=DATE:${plain(event.day)}`, `DTEND;VALUE=DATE:${plain(addDays(event.day, 1))}`, 'TRANSP:TRANSPARENT'] : [`DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(event.endsAt)}`];

const linesOf = (now: Date) => (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}@waymark`,
  `DTSTAMP:${utc(now)}`,
  ...timesOf(event),
  `SUMMARY:${text(event.title)}`,
  ...(event.place === '' ? [] : [`LOCATION:${text(event.place)}`]),
  `STATUS:${event.cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
  `SEQUENCE:${event.revision}`,
  'END:VEVENT',
];

export function icalendar(events: readonly CalendarEvent[], now: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Calendar//EN', 'METHOD:PUBLISH', ...events.flatMap(linesOf(now)), 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
