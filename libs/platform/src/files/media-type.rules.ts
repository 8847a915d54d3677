/** What a file may be, told by its first bytes: a name or a header says what somebody wishes, not what it is. */
const signatures: readonly { readonly type: string; readonly at: number; readonly bytes: string }[] = [
  { type: 'video/webm', at: 0, bytes: '1a45dfa3' },
  { type: 'video/mp4', at: 4, bytes: '66747970' },
  { type: 'audio/ogg', at: 0, bytes: '4f676753' },
  { type: 'audio/mpeg', at: 0, bytes: '494433' },
  { type: 'audio/mpeg', at: 0, bytes: 'fffb' },
  { type: 'audio/wav', at: 0, bytes: '52494646' },
  { type: 'image/png', at: 0, bytes: '89504e470d0a1a0a' },
  { type: 'image/jpeg', at: 0, bytes: 'ffd8ff' },
  { type: 'application/pdf', at: 0, bytes: '255044462d' },
];

// The same container holds sound alone or sound and picture: the first bytes do not tell which.
const containers: Readonly<Record<string, string>> = { 'audio/webm': 'video/webm', 'audio/mp4': 'video/mp4' };

/** The media type without parameters such as codecs. */
export const plainType = (type: string): string => type.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Are these first bytes those of the type that was named? Twelve bytes are enough. */
export function isOfType(first: Buffer, type: string): boolean {
  const wanted = containers[type] ?? type;
  return signatures.some(({ type: known, at, bytes }) => known === wanted && first.subarray(at, at + bytes.length / 2).toString('hex') === bytes);
}
