export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
  readonly revision: number;
}

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

const event = (now: Date) => ({ id, title, place, startsAt, endsAt, cancelledAt, revision }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@waymark`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART:${utc(startsAt)}`,
  `DTEND:${utc(endsAt)}`,
  `SUMMARY:${text(title)}`,
  `LOCATION:${text(place)}`,
  `STATUS:${cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
  `SEQUENCE:${revision}`,
  'END:VEVENT',
];

export function icalendar(events: readonly CalendarEvent[], now: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Sessions//EN', 'METHOD:PUBLISH', ...events.flatMap(event(now)), 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
