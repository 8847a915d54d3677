// The whole check of one file. Nothing here reads a network, a clock or a database: whether the certificate still counts today is another question.
import { checkArchive, splitArchive } from './archive.mjs';
import { checkBadge } from './badge.mjs';
import { isSeal, isToken, readSigned, readStamp, signedBy, stampOf } from './cms.mjs';
import { isListOf, lostSince, readList } from './crl.mjs';
import { Broken, equal, fromBase64, sha256, timeOf } from './der.mjs';
import { checkAgain, checkEvidence, documentSeenAt, hasEd25519 } from './log.mjs';
import { attachmentsOf, findSeal } from './pdf.mjs';
import { inOrder, lossIn, pathOfSeal } from './path.mjs';
import { certifies, fromPem, isAuthority, pathTo, usagesOf } from './x509.mjs';

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const UNSTAMPED_ROOM = 3072;
const MOST_APART_MS = 5 * 60_000;

const good = (name, detail) => ({ name, result: 'good', detail });
const bad = (name, detail) => ({ name, result: 'bad', detail });
const absent = (name, detail) => ({ name, result: 'absent', detail });

/** Broken encodings are an answer; anything else is a fault of ours and is thrown on. */
async function tried(name, detail, check) {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Broken || error instanceof SyntaxError || error instanceof TypeError || error?.name === 'DataError' || error?.name === 'InvalidCharacterError') return [bad(name, detail)];
    throw error;
  }
}

async function checkSeal(place, cms) {
  const own = isSeal(cms) ? await signedBy(cms, joinedSigned(place)) : null;
  if (own === null) return [bad('seal', 'The content is not what was sealed.')];
  if (place.contents.subarray(cms.length).some((byte) => byte !== 0)) return [bad('seal', 'Something hides behind the seal.')];
  return [good('seal', 'The seal covers the whole file, byte for byte.')];
}

const joinedSigned = ({ signed: [before, after] }) => {
  const all = new Uint8Array(before.length + after.length);
  all.set(before);
  all.set(after, before.length);
  return all;
};

async function checkIssuer(bytes, { chain, path }, trust) {
  const [own] = chain;
  const isOurs = !isAuthority(own) && usagesOf(own).includes(DOCUMENT_SIGNING) && path !== null;
  if (!isOurs) return [bad('issuer', 'The seal is not from the issuer that you trust.')];
  const crossed = path.length > 2 ? ' A root that you trust vouches for the one above it.' : '';
  return [good('issuer', `Sealed by ${own.name}, under ${path.at(-1).name}.${crossed}`), ...(await checkRoot(bytes, path, trust))];
}

/** Whoever has the key of a root can make seals of any day, and say of any other key that it follows. */
async function checkRoot(bytes, path, { roots = [], ...trust }) {
  const since = lossIn(path, roots);
  return since === null ? [] : [await lossSaid(bytes, { check: 'root', what: 'root', since }, trust)];
}

/** The seal and its authorities, each behind what it certifies; and the way from it to a root that is trusted, if there is one. */
async function readPath(place, cms, { pinned, roots = [] }) {
  const chain = await inOrder(cms.certificates);
  return { chain, path: await pathOfSeal(chain, { pinned, lost: roots, at: place.at }) };
}

/** Who certified it, of those that came along. */
async function issuerAmong(subject, certificates) {
  for (const other of certificates) if (other !== subject && (await certifies(other, subject))) return other;
  return null;
}

/** Only a log that others watch keeps what a key signed that was lost later: whoever has the key could have made the rest. */
async function checkLoss(bytes, { check, what, own, authority }, { crls, proof, ...trust }) {
  const list = authority && (await newestOf(crls, authority));
  if (!list) return [absent(check, `None of the lists of lost keys is from who certified this ${what}.`)];
  const since = lostSince(list, own);
  if (since === null) return [good(check, `The key of the ${what} is not among those that were lost, as of ${list.from.toISOString()}.`)];
  return [await lossSaid(bytes, { check, what, since }, { proof, ...trust })];
}

async function lossSaid(bytes, { check, what, since }, { proof, ...trust }) {
  const seenAt = proof ? await documentSeenAt(proof, await sha256(bytes), trust) : null;
  if (seenAt !== null && seenAt < since) return good(check, `The key of the ${what} may have been in wrong hands since ${since.toISOString()}; the log held this file before, confirmed from outside at ${seenAt.toISOString()}.`);
  return bad(check, `The key of the ${what} may have been in wrong hands since ${since.toISOString()}, and nothing from outside shows this file before. Check its code with the board.`);
}

/** The key of the seal, and that of its time-stamp: neither proves anything by itself once it was lost. */
async function checkKeys(bytes, cms, { chain: [own, authority], path }, { crls = [], ...trust }) {
  if (crls.length === 0) return [];
  // A lost authority takes along all that it certified. Its own list says nothing then: that of whoever certified it does.
  const above = [];
  for (const [index, issuer] of (path ?? []).slice(1).entries()) {
    const what = index === 0 ? { check: 'authority', what: 'document authority' } : { check: 'root', what: 'root' };
    if (await newestOf(crls, issuer)) above.push(...(await checkLoss(bytes, { ...what, own: path[index], authority: issuer }, { crls, ...trust })));
  }
  return [...above, ...(await checkOwnKeys(bytes, cms, { own, authority }, { crls, ...trust }))];
}

async function checkOwnKeys(bytes, cms, { own, authority }, { crls, ...trust }) {
  const seal = await checkLoss(bytes, { check: 'key', what: 'seal', own, authority }, { crls, ...trust });
  const token = stampOf(cms);
  if (token === null) return seal;
  const stamp = readSigned(token);
  const clock = await signedBy(stamp, stamp.info);
  // A time-stamp that does not hold is refused as one.
  if (clock === null) return seal;
  const by = await issuerAmong(clock, [...stamp.certificates, ...cms.certificates]);
  return [...seal, ...(await checkLoss(bytes, { check: 'stamp', what: 'time-stamp', own: clock, authority: by }, { crls, ...trust }))];
}

async function newestOf(crls, authority) {
  const lists = crls.map((bytes) => readList(typeof bytes === 'string' ? fromBase64(bytes) : bytes));
  const ours = [];
  for (const list of lists) if (await isListOf(list, authority)) ours.push(list);
  return ours.sort((a, b) => b.from - a.from)[0] ?? null;
}

async function checkTime(place, cms, roots) {
  const token = stampOf(cms);
  const isExpected = place.contents.length !== UNSTAMPED_ROOM;
  if (token === null) return [isExpected ? bad('time', 'The time-stamp was taken out.') : absent('time', `The file says ${place.at.toISOString()}; there is no time-stamp.`)];
  const stamp = readSigned(token);
  const own = isExpected && isToken(stamp) && stamp.length === token.length ? await signedBy(stamp, stamp.info) : null;
  if (own === null) return [bad('time', 'The time-stamp is not what was signed.')];
  const { imprint, time } = readStamp(stamp.info);
  const at = timeOf(time);
  const isNear = Math.abs(at - place.at) <= MOST_APART_MS;
  if (!equal(imprint, await sha256(cms.signer.signature)) || !isNear) return [bad('time', 'The time-stamp is not of this seal.')];
  const isAllowed = usagesOf(own).join() === TIME_STAMPING && (await pathTo(own, { roots, between: [...stamp.certificates, ...cms.certificates], at })) !== null;
  return [isAllowed ? good('time', `Time-stamped ${at.toISOString()} by ${own.name}.`) : bad('time', 'The time-stamp is from nobody that you trust.')];
}

async function checkLog(inside, bytes, trust) {
  const [text] = inside.get('evidence.json') ?? [];
  if (text === undefined) return [absent('log', 'The file carries no proof of the log.')];
  if (!(await hasEd25519())) return [absent('log', 'This browser cannot check the log (no Ed25519).')];
  const evidence = JSON.parse(text);
  const found = await checkEvidence(evidence, trust);
  // What the file carries may be of a log whose key was lost; the log that went on has the same entries.
  const again = found.isLost && trust.proof ? await checkAgain(evidence, trust.proof, await sha256(bytes), trust) : null;
  if (again) return [good('log', `The log goes on as ${again.origin} and holds it: entry ${again.index + 1} of ${again.size}.`), { facts: again.facts }];
  if (found.reason) return [bad('log', found.reason)];
  const closed = found.closing ? ` The key of this log was lost later; what it said up to ${found.closing.size} entries still counts.` : '';
  const pinned = found.isPinned ? '' : ' The key of the log came with the file: compare it with the one that you know.';
  const seen = found.seenAt.length > 0 ? ` Confirmed from outside at ${found.seenAt[0].toISOString()}.` : '';
  return [good('log', `Entry ${found.index + 1} of ${found.size} in ${found.origin}, entered ${found.enteredAt}.${seen}${closed}${pinned}`), { facts: found.facts }];
}

/** What travels inside: the proof of the log, and the badge, which has to say the same. */
async function checkInside(place, bytes, trust) {
  const inside = await attachmentsOf(bytes, place.text);
  const log = await tried('log', 'The proof of the log is broken.', () => checkLog(inside, bytes, trust));
  const facts = log.find((result) => result.facts)?.facts ?? null;
  return [...log, ...(await tried('badge', 'The badge is broken.', () => checkBadge(inside, facts, trust.keys)))];
}

async function checkCopy(archive, place, { chain: [own, ...others], roots }) {
  const { reason, listedAt } = await checkArchive(archive, { own, others, roots, at: place.at });
  return [reason ? bad('archive', reason) : good('archive', `An archival copy: nothing was touched, and what proves the seal later was added, with lists of ${listedAt.toISOString()}.`)];
}

/**
 * `trust`: `root` (PEM of the issuer's roots, one or more), `stampRoots` (PEMs that may vouch for a time, too), `logKey` and `witnessKeys` (NAME+HASH+KEY).
 * `logs`: all names of the log, where its key was once lost (`logs` of what `/log/origins` says).
 * `keys`: the issuer's keys (JWKS), for the badge inside.
 * `roots`: which roots were lost (`roots` of what `/roots` says): takes trust away, and gives none.
 * `crls`: lists of lost keys (DER, or that in base64); `proof`: what the board gives out about the entry of this file in the log (JSON).
 * The answer: `isAuthentic`, a list of `checks` (`good`, `bad`, `absent`) with a sentence each, and of the badge with a `reason`, and the `facts` that the log was told, if it was.
 */
export async function verifyCertificate(given, trust) {
  const pinned = fromPem(trust.root);
  const archive = splitArchive(given);
  const bytes = archive?.original ?? given;
  const place = findSeal(bytes);
  if (place.reason) return { isAuthentic: false, checks: [bad('seal', place.reason)], facts: null };
  const read = await tried('seal', 'The seal is broken.', async () => [readSigned(place.contents)]);
  const [cms] = read;
  if (cms.result) return { isAuthentic: false, checks: read, facts: null };
  const roots = [...pinned, ...(trust.stampRoots ?? []).flatMap(fromPem)];
  const seal = await tried('seal', 'The seal is broken.', () => checkSeal(place, cms));
  // Where the content is not what was sealed, nothing in it is worth a word.
  if (seal[0].result === 'bad') return { isAuthentic: false, checks: seal, facts: null };
  const ordered = await tried('issuer', 'The certificates of the seal are broken.', () => readPath(place, cms, { ...trust, pinned }));
  if (ordered[0]) return { isAuthentic: false, checks: [...seal, ...ordered], facts: null };
  const results = [
    ...seal,
    ...(await tried('issuer', 'The list of lost roots, or the proof, is broken.', () => checkIssuer(bytes, ordered, trust))),
    ...(await tried('key', 'The list of lost keys, or the proof, is broken.', () => checkKeys(bytes, cms, ordered, trust))),
    ...(await tried('time', 'The time-stamp is broken.', () => checkTime(place, cms, roots))),
    ...(archive ? await tried('archive', 'What stands behind the certificate is broken.', () => checkCopy(archive, place, { ...ordered, roots: pinned })) : []),
    ...(await tried('log', 'What travels inside is broken.', () => checkInside(place, bytes, trust))),
  ];
  const checks = results.filter(({ result }) => result);
  const isAuthentic = checks.every(({ result }) => result !== 'bad') && checks.filter(({ name, result }) => result === 'good' && ['seal', 'issuer'].includes(name)).length === 2;
  return { isAuthentic, checks, facts: isAuthentic ? (results.find(({ facts }) => facts)?.facts ?? null) : null };
}
