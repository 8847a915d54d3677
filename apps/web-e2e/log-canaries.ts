import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// People of the demonstration, by name and by the first part of their address.
const people = ['Jordan Blake', 'Ana Reyes', 'Kim Osei', 'Sam Whitaker', 'Ruth Adler', 'Thomas Nakai', 'Priya Menon', 'Zofia', 'Nora Bishop', 'Yusuf Haddad', 'Rosa Medina', 'Lena Fischer'];
const words = [...people, ...people.map((name) => name.toLowerCase().replace(' ', '.')), '@example.org'];

/** [PR1] After everything that the journeys did, what the product wrote down for its operator names nobody. */
export default function seeNobodyInTheLog(): void {
  // At its start it lists the accounts of the demonstration.
  const [, since] = readFileSync(join(process.env['E2E_DATA_DIR'] ?? '', 'server.log'), 'utf8').split('\nReady: ');
  if (since === undefined) throw new Error('[PR1] The product has written no log.');
  const lines = since.split('\n');
  const named = lines.filter((line) => words.some((word) => line.includes(word)));
  if (named.length > 0) throw new Error(`[PR1] ${named.length} lines of the log name somebody:\n${named.slice(0, 5).join('\n')}`);
}
