// The keys of this issuer: what there is, and the steps of their lives (docs/keys.md). Same DATABASE_URL and DATA_DIR as the product; with the
// database that came along, the product is stopped first.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';

const usage = `node tools/keys.mjs list
node tools/keys.mjs announce PURPOSE [--authority FOLDER]    draws the next key and publishes it; it may sign a day later
node tools/keys.mjs activate KID                             it signs from now on; the one before is retired, its private half destroyed
node tools/keys.mjs rotate PURPOSE [--authority FOLDER]      the next key: seal and stamp at once; others are published now, and sign when asked again a day later
node tools/keys.mjs crl [--authority FOLDER]                 signs the lists of certificates that were taken back, where that is due
node tools/keys.mjs replace documents --by ADMIN [--authority FOLDER] [--dry-run]
                                                             another document authority under the root, and the next keys of seal and time-stamp under it
node tools/keys.mjs replace root --by ADMIN [--authority FOLDER] [--dry-run]
                                                             another root, which the old one vouches for; under it another document authority and the next keys
node tools/keys.mjs retire KID --reason TEXT                 it signs no more; what it signed stays good
node tools/keys.mjs affected KID                             every certificate that it ever signed
node tools/keys.mjs compromise KID --since TIME --reason TEXT --by ADMIN [--authority FOLDER]
                                                             somebody else may have had it since then: issuing stops, nobody believes it any more, the next key stands ready
node tools/keys.mjs reissue KID --by ANOTHER_ADMIN           issues anew what it signed, and goes on with issuing; run it again if it was cut off
node tools/keys.mjs stop --reason TEXT --by ADMIN            issues nothing, in every process at once
node tools/keys.mjs resume --reason TEXT --by ANOTHER_ADMIN  goes on

--by: the mail address of a platform admin; who goes on is somebody else than who stopped.
--authority FOLDER: where the keys of the authorities lie (root-ca.key.pem, document-ca.key.pem, folders root-… and documents-…), if they were moved to a safe place.`;

const nextOne = {
  root: 'run the line again that marked the old one as lost.',
  documents: 'bring the key of the root, and run the line again that marked the old one as lost, with --authority FOLDER',
};

const said = {
  KEY_STATE_UNFIT: ({ from, to }) => `The key is ${String(from).toLowerCase()} and cannot become ${String(to).toLowerCase()}.`,
  KEY_TOO_FRESH: ({ readyAt }) => `The key was published less than a day ago. Try again from ${readyAt}.`,
  KEY_OF_LOG_STAYS: () => 'The key of the log stays for as long as the log does. If it was lost, mark it as compromised: the log goes on under another name.',
  KEYS_PASSPHRASE_WRONG: ({ kid }) => `KEYS_PASSPHRASE does not open the key ${kid}.`,
  KEY_AUTHORITY_ABSENT: () => 'The key of the authority is not here. Bring it from its safe place and name its folder: --authority FOLDER.',
  KEY_ROOT_ABSENT: () => 'The key of the root is not here. Bring it from its safe place and name its folder: --authority FOLDER.',
  KEY_SEAL_ABSENT: () => 'No key seals at the moment. Make the next one: node tools/keys.mjs rotate seal.',
  KEYS_CHAIN_BROKEN: ({ folder }) => `The key in ${folder} is not that of the authority.`,
  KEY_NOT_ADMIN: ({ by }) => `${by} is no platform admin here.`,
  KEY_SECOND_PERSON: () => 'Somebody else has to do this: one person stops, another one starts again.',
  KEY_NOT_COMPROMISED: () => 'This key is not marked as lost. Only what a lost key signed is issued anew.',
  KEY_NOT_FOLLOWED: ({ purpose }) => `There is no new key yet: ${nextOne[purpose] ?? `node tools/keys.mjs rotate ${purpose} --authority FOLDER`}`,
  ISSUANCE_STOPPED: () => 'Issuing is stopped.',
  ISSUANCE_NOT_STOPPED: () => 'Nothing is stopped.',
  NOT_FOUND: () => 'There is no key with this KID. See node tools/keys.mjs list.',
};

const tables = {
  keys: (lines) => aligned(['PURPOSE', 'STATE', 'SINCE', 'ALG', 'KID'], lines.map(({ purpose, state, since, alg, kid }) => [purpose, state, since, alg, kid])),
  lists: (lines) => aligned(['AUTHORITY', 'NUMBER', 'SIGNED', 'NEXT BEFORE'], lines.map(({ authority, number, signedAt, nextAt }) => [authority, String(number), signedAt, nextAt])),
};

function table(lines) {
  if (lines.length === 0) return 'There are no keys yet: the first of each purpose is made when it is needed.';
  return lines[0].kid ? tables.keys(lines) : tables.lists(lines);
}

function aligned(head, body) {
  const rows = [head, ...body];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

const listed = (lines) => (lines.length === 0 ? 'It signed no certificate.' : aligned(['NUMBER', 'ISSUED', 'COUNTS', 'BOARD'], lines.map(({ number, issuedOn, counts, boardName }) => [number, issuedOn, counts ? 'yes' : 'no', boardName])));

const logSaid = ({ origin, size, nextOrigin }) => `\nIssuing is stopped. The log ${origin} ends at ${size} entries: nothing else that this key signed counts. It goes on as ${nextOrigin}.
Tell whoever watches it: /log/origins holds the new key. A witness is started again with --follow '${origin} NEW-KEY'.`;

const lostRootSaid = (kid, next) => `The root is no longer trusted: /roots says so, and the public log. Another one stands in its place, with a document authority and keys of its own; nobody vouches for it.
${rootSaid(next)}
If the folder root-… with its key is still on this machine: move it to a safe place.
Tell everybody who pinned the lost root, by another way than this platform: boards and programs that check files by themselves, archives, and whoever took root-ca.crt.pem into a PDF reader:
  1. Take the root ${kid} out. Whoever has its key can make seals that look like ours.
  2. Fetch /roots/trusted.pem, ask somebody here whom you know to read out the print above, and pin what has it.
  3. A file from before counts by its code, or with --roots (what /roots says) and --proof (docs/keys.md).`;

function lossSaid({ affected, followedBy, listNumber, closedLog, nextRoot }, kid) {
  const counting = affected.filter(({ counts }) => counts).length;
  if (closedLog) return [...(affected.length === 0 ? [] : [listed(affected)]), logSaid(closedLog), affected.length === 0 ? 'Somebody else now says: node tools/keys.mjs resume --reason TEXT --by ANOTHER_ADMIN' : `${counting} certificates carry a proof that counts no more. Somebody else now says: node tools/keys.mjs reissue ${kid} --by ANOTHER_ADMIN`].join('\n');
  return [
    listed(affected),
    nextRoot ? '\nIssuing is stopped.' : `\nIssuing is stopped. Nobody is told about this key any more${listNumber === null ? '' : `; list ${listNumber} names its certificate`}.`,
    nextRoot ? lostRootSaid(kid, nextRoot) : followedBy ? `The next key is ${followedBy}.` : 'There is no next key yet: bring the key of the authority that certifies it, and run the same line again with --authority FOLDER',
    `${affected.length} certificates were signed by it; ${counting} of them count and are to be issued anew. Somebody else now says: node tools/keys.mjs reissue ${kid} --by ANOTHER_ADMIN`,
  ].join('\n');
}

const progressSaid = ({ total, replaced, sealed, ended }) => `${replaced} of ${total} issued anew, ${sealed} sealed${ended > 0 ? `, ${ended} ended meanwhile` : ''}`;

async function reissue(desk, kid, by) {
  const done = await desk.reissue(kid, { by }, (progress) => console.log(progressSaid(progress)));
  return done.sealed + done.ended === done.total ? `Done: ${progressSaid(done)}. Their holders are told by mail.` : `Not done: ${progressSaid(done)}. Run it again; the log of the product says why.`;
}

const rootSaid = ({ fingerprint, until }) => `The new root holds until ${until.slice(0, 10)}. Its print (SHA-256): ${fingerprint}`;

function replacedRootSaid({ plan: { from, heldUntil, purposes, isBegun }, keys, root }) {
  if (!keys) return isBegun ? `Nothing was done. Without --dry-run: the root ${from} was begun already; its first list is signed, and that is all that is left.` : `Nothing was done. Without --dry-run: the root ${from} (until ${heldUntil.slice(0, 10)}) is followed by another, and vouches for it; under that stands another document authority; the keys of ${purposes.join(' and ')} get followers under it; the lists are signed where that is due.`;
  const before = isBegun ? 'What was left of the last time is done: no other root was made.' : `The root ${from} certifies nothing more; what stands under it stays good. Keep its key: it signs its list until ${heldUntil.slice(0, 10)}.`;
  return `${table(keys)}\n\n${before}\nThe keys of the new root and of the new document authority lie in folders root-… and documents-… beside the others: move them to a safe place.\nWhoever pinned the old root has nothing to do: new files carry what it says of the new one. Whoever pins one today takes the new one too: /roots/trusted.pem.\n${rootSaid(root)}`;
}

const replacedSaid = (done) => (done.what === 'root' ? replacedRootSaid(done) : replacedDocumentsSaid(done));

const replacedDocumentsSaid = ({ plan: { from, heldUntil, purposes, lists }, keys }) =>
  keys
    ? `${table(keys)}\n\nThe document authority ${from} certifies nothing more; what it certified stays good. Keep its key: it signs its list until ${heldUntil.slice(0, 10)}.\nThe key of the new one lies in a folder documents-… beside the others: move it to a safe place.`
    : `Nothing was done. Without --dry-run: the document authority ${from} (until ${heldUntil.slice(0, 10)}) is followed by another under the same root; the keys of ${purposes.join(' and ')} get followers under it; the lists of ${lists.join(' and ')} are signed where that is due.`;

const isTime = (text) => text !== undefined && !Number.isNaN(new Date(text).getTime());

/** Each step: what it needs, and what it does with it; the answer is text. */
const steps = {
  list: [() => true, (desk) => desk.list().then(table)],
  crl: [() => true, (desk, { authority }) => desk.crl(authority).then(table)],
  announce: [({ what }) => what, (desk, { what, authority }) => desk.announce(what, authority).then(table)],
  rotate: [({ what }) => what, (desk, { what, authority }) => desk.rotate(what, authority).then(table)],
  replace: [({ what, by }) => what && by, (desk, { what, by, authority, 'dry-run': isDry = false }) => desk.replace(what, { by, authority, isDry }).then(replacedSaid)],
  activate: [({ what }) => what, (desk, { what }) => desk.activate(what).then(table)],
  retire: [({ what, reason }) => what && reason, (desk, { what, reason }) => desk.retire(what, reason).then(table)],
  affected: [({ what }) => what, (desk, { what }) => desk.affected(what).then(listed)],
  compromise: [({ what, reason, by, since }) => what && reason && by && isTime(since), (desk, { what, since, ...asked }) => desk.compromise(what, { ...asked, since: new Date(since) }).then((loss) => lossSaid(loss, what))],
  reissue: [({ what, by }) => what && by, (desk, { what, by }) => reissue(desk, what, by)],
  stop: [({ reason, by }) => reason && by, (desk, { reason, by }) => desk.stop({ reason, by }).then(() => 'Nothing is issued or sealed until somebody else resumes it.')],
  resume: [({ reason, by }) => reason && by, (desk, { reason, by }) => desk.resume({ reason, by }).then(() => 'Issuing goes on; what waited is sealed within a minute.')],
};

function asked() {
  // A KID may begin with a dash, and is no option then.
  const isKid = (text) => /^[\w-]{43}$/.test(text);
  const args = process.argv.slice(2);
  const text = { type: 'string' };
  const { values, positionals } = parseArgs({ args: [...args.filter((arg) => !isKid(arg)), '--', ...args.filter(isKid)], allowPositionals: true, options: { reason: text, since: text, authority: text, by: text, 'dry-run': { type: 'boolean' } } });
  const [verb, what] = positionals;
  const given = { ...values, what, authority: values.authority && resolve(values.authority) };
  const [isWhole, run] = steps[verb] ?? [];
  if (!isWhole?.(given)) throw new Error(usage);
  return (desk) => run(desk, given);
}

try {
  const step = asked();
  bootstrap();
  const { withDesk } = await import('./start/desk.mjs');
  await withDesk('openKeys', async (desk) => console.log(await step(desk)));
} catch (error) {
  console.error(said[error.code]?.(error.details) ?? error.message);
  process.exitCode = 1;
}
