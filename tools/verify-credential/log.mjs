// The transparency log (RFC 9162; C2SP signed-note, tlog-checkpoint, tlog-cosignature), checked from the standards alone.
import { equal, fromBase64, hex, joined, need, sha256, utf8 } from './der.mjs';

const LOG = 1;
const WITNESS = 4;
const PRINT_BYTES = 12;

/** NAME+HASH+KEY. */
async function readKey(text, type) {
  const [, name, hash, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(base64 ?? '');
  const own = (await sha256(utf8(`${name}\n`), bytes)).subarray(0, 4);
  need(bytes.length === 33 && bytes[0] === type && hex(own) === hash, `${text} is not the key of a log or witness`);
  return { name, hash: own, key: await crypto.subtle.importKey('raw', bytes.subarray(1), { name: 'Ed25519' }, false, ['verify']) };
}

const isFrom = ({ key }, signature, bytes) => crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytes);

function readCheckpoint(note) {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  need(end > 0 && /^[1-9]\d{0,15}$/.test(size), 'a checkpoint');
  const lines = note.slice(end + 2).split('\n').filter(Boolean).map((line) => /^— (\S+) (\S+)$/.exec(line));
  need(!lines.includes(null), 'signatures below the checkpoint');
  return { text, origin, size: Number(size), root: fromBase64(root), signatures: lines.map(([, name, value]) => ({ name, bytes: fromBase64(value) })) };
}

async function isSigned({ text, origin, signatures }, log) {
  if (origin !== log.name) return false;
  for (const { name, bytes } of signatures) {
    if (name === log.name && equal(bytes.subarray(0, 4), log.hash) && (await isFrom(log, bytes.subarray(4), utf8(text)))) return true;
  }
  return false;
}

/** When the witness saw this checkpoint; null where it did not sign it. */
async function seenBy({ text, signatures }, witness) {
  for (const { name, bytes } of signatures) {
    if (name !== witness.name || bytes.length !== 76 || !equal(bytes.subarray(0, 4), witness.hash)) continue;
    const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset + 4, 8).getBigUint64(0));
    if (await isFrom(witness, bytes.subarray(12), utf8(`cosignature/v1\ntime ${seconds}\n${text}`))) return new Date(seconds * 1000);
  }
  return null;
}

/** RFC 9162, 2.1.3.2. */
async function isIncluded({ leaf, index, size, hashes, root }) {
  const node = (left, right) => sha256(Uint8Array.of(1), left, right);
  let [fn, sn, hash] = [index, size - 1, await sha256(Uint8Array.of(0), leaf)];
  if (!(index >= 0 && index < size)) return false;
  const rise = () => ([fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]);
  for (const step of hashes) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = await node(step, hash);
      while (fn % 2 === 0 && fn !== 0) rise();
    } else hash = await node(hash, step);
    rise();
  }
  return sn === 0 && equal(hash, root);
}

const printOf = async ({ size, root }) => hex((await sha256(utf8(`${size}\n${toBase64(root)}\n`))).subarray(0, PRINT_BYTES));
const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** RFC 7638, of a key as NAME+HASH+KEY writes it. */
async function thumbprintOf(logKey) {
  const x = toBase64(fromBase64(logKey.trim().split('+').slice(2).join('+')).subarray(1)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return toBase64(await sha256(utf8(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** A log whose key was lost counts as far as the log that went on says, and with the heads alone that it names. */
async function closingOf({ origin, key, closed }, trust) {
  const { said, reason } = await checkEntry(closed.proof, trust);
  const heads = fromBase64(closed.heads);
  const isOfIt = reason === undefined && said.t === 'log-closed' && said.id === origin && said.kid === (await thumbprintOf(key)) && said.heads === hex(await sha256(heads));
  need(isOfIt && heads.length % PRINT_BYTES === 0, 'The list of logs is not what the log says of itself');
  const prints = Array.from({ length: heads.length / PRINT_BYTES }, (_, at) => hex(heads.subarray(at * PRINT_BYTES, (at + 1) * PRINT_BYTES)));
  return { size: said.size, since: said.on, prints: new Set(prints) };
}

/** The key that the head has to be signed by; for a log that was closed, how far it counts. */
async function logOf({ origin }, ownKey, { logKey, logs }) {
  if (logs === undefined) return { log: await readKey(logKey ?? ownKey, LOG), closing: null };
  const last = logs.at(-1);
  need(logKey === undefined || logKey.trim() === last.key, 'The list of logs ends with another log than the one whose key you gave');
  const named = logs.find((one) => one.origin === origin) ?? last;
  return { log: await readKey(named.key, LOG), closing: named.closed ? await closingOf(named, { logKey: last.key }) : null };
}

/** What an entry of the log says, if the proof holds: `said`; or the `reason` why it does not. */
async function checkEntry({ index, leaf, hashes, salt, event, checkpoint: note, logKey: ownKey }, { witnessKeys = [], ...trust }) {
  const checkpoint = readCheckpoint(note);
  const { log, closing } = await logOf(checkpoint, ownKey, trust);
  if (!(await isSigned(checkpoint, log))) return { reason: 'The checkpoint is not signed by the key of the log.' };
  if (closing && !(checkpoint.size <= closing.size && closing.prints.has(await printOf(checkpoint)))) {
    return { isLost: true, reason: `The key of the log ${checkpoint.origin} may have been in wrong hands since ${closing.since}, and this head is not one of those that count. Get a new proof from the board.` };
  }
  const isIn = await isIncluded({ leaf: utf8(leaf), index, size: checkpoint.size, hashes: hashes.map(fromBase64), root: checkpoint.root });
  if (!isIn) return { reason: 'The proof does not lead to the root of the log.' };
  if (!equal(fromBase64(JSON.parse(leaf).h), await sha256(fromBase64(salt), utf8(event)))) return { reason: 'The entry of the log is about something else.' };
  const seen = await Promise.all(witnessKeys.map(async (key) => seenBy(checkpoint, await readKey(key, WITNESS))));
  return { said: JSON.parse(event), index, size: checkpoint.size, enteredAt: JSON.parse(leaf).at, origin: checkpoint.origin, closing, isPinned: Boolean(trust.logKey), seenAt: seen.filter(Boolean) };
}

/** What an opened proof shows, step by step: each refusal is a sentence. `trust` holds the keys that the reader trusts. */
export async function checkEvidence(evidence, trust) {
  const { said, ...entry } = await checkEntry(evidence, trust);
  if (entry.reason) return entry;
  if (said.t !== 'issued' || said.d !== hex(await sha256(utf8(evidence.facts)))) return { reason: 'The entry of the log is about another certificate.' };
  return { ...entry, facts: JSON.parse(evidence.facts), number: said.id };
}

/** The entry of this very file, as a proof shows it that came another way; null where it shows nothing of the kind. */
export async function checkDocument(proof, digest, trust) {
  const { said, ...entry } = await checkEntry(proof, trust);
  return said?.t === 'document' && said.d === hex(digest) ? entry : null;
}

/** The same entry as in the file, or that of this very file, as a newer proof shows it; null where it shows neither. */
export async function checkAgain(evidence, proof, digest, trust) {
  const { said, ...entry } = await checkEntry(proof, trust);
  if (said?.t === 'document' && said.d === hex(digest)) return entry;
  const isSame = said?.t === 'issued' && proof.leaf === evidence.leaf && proof.event === evidence.event && said.d === hex(await sha256(utf8(evidence.facts)));
  return isSame ? { ...entry, facts: JSON.parse(evidence.facts) } : null;
}

/** When somebody outside whom the reader trusts saw the entry of this very file; null where the proof shows nothing of the kind. */
export async function documentSeenAt(proof, digest, trust) {
  const entry = await checkDocument(proof, digest, trust);
  return entry?.seenAt.sort((a, b) => a - b)[0] ?? null;
}

export const hasEd25519 = () => crypto.subtle.importKey('raw', joined(Uint8Array.of(1), new Uint8Array(31)), { name: 'Ed25519' }, false, ['verify']).then(() => true, (error) => error?.name !== 'NotSupportedError');
