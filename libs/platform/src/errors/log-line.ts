const MOST_CHARACTERS = 8000;
/** What begins a line for some reader, moves its cursor or turns its letters round. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

const escaped = (sign: string): string => sign.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** One line of JSON, cut to a length: what somebody typed can end no line of the log and begin no other. */
export function logLine(thrown: unknown): string {
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return JSON.stringify(text.slice(0, MOST_CHARACTERS)).replace(unseen, escaped);
}
