// The keys of the log and of credentials: what there is, and the steps of their lives. Same DATABASE_URL and DATA_DIR as the product; with the
// database that came along, the product is stopped first.
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';

const usage = `node tools/keys.mjs list
node tools/keys.mjs announce PURPOSE                         draws the next key and publishes it; it may sign a day later
node tools/keys.mjs activate KID                             it signs from now on; the one before is retired, its private half destroyed
node tools/keys.mjs retire KID --reason TEXT                 it signs no more; what it signed stays good
node tools/keys.mjs compromise KID --since DAY --reason TEXT somebody else may have had it since then: no verifier believes it any more`;

const said = {
  KEY_STATE_UNFIT: ({ from, to }) => `The key is ${String(from).toLowerCase()} and cannot become ${String(to).toLowerCase()}.`,
  KEY_TOO_FRESH: ({ readyAt }) => `The key was published less than a day ago. Try again from ${readyAt}.`,
  KEY_OF_LOG_STAYS: () => 'The key of the log stays for as long as the log does. If it was lost, mark it as compromised: the log goes on under another name.',
  KEYS_PASSPHRASE_WRONG: ({ kid }) => `KEYS_PASSPHRASE does not open the key ${kid}.`,
  NOT_FOUND: () => 'There is no key with this KID. See node tools/keys.mjs list.',
};

function table(lines) {
  if (lines.length === 0) return 'There are no keys yet: the first of each purpose is made when it is needed.';
  const rows = [['PURPOSE', 'STATE', 'SINCE', 'ALG', 'KID'], ...lines.map(({ purpose, state, since, alg, kid }) => [purpose, state, since, alg, kid])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

function asked() {
  // A KID may begin with a dash, and is no option then.
  const isKid = (text) => /^[\w-]{43}$/.test(text);
  const args = process.argv.slice(2);
  const { values, positionals } = parseArgs({ args: [...args.filter((text) => !isKid(text)), '--', ...args.filter(isKid)], allowPositionals: true, options: { reason: { type: 'string' }, since: { type: 'string' } } });
  const [verb, what] = positionals;
  const since = new Date(values.since ?? '');
  const isWhole = { list: true, announce: what, activate: what, retire: what && values.reason, compromise: what && values.reason && !Number.isNaN(since.getTime()) }[verb];
  if (!isWhole) throw new Error(usage);
  return (desk) => ({ list: () => desk.list(), announce: () => desk.announce(what), activate: () => desk.activate(what), retire: () => desk.retire(what, values.reason), compromise: () => desk.compromise(what, since, values.reason) })[verb]();
}

try {
  const step = asked();
  bootstrap();
  const { withDesk } = await import('./start/desk.mjs');
  await withDesk('openKeys', async (desk) => console.log(table(await step(desk))));
} catch (error) {
  console.error(said[error.code]?.(error.details) ?? error.message);
  process.exitCode = 1;
}
