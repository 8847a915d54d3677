// The badge inside a certificate: a credential signed as a JWT (Open Badges 3.0, RS256), the same as JSON to be read, and what the log was told of the certificate.
import { fromBase64, need, utf8 } from './der.mjs';

const JWT = 'credential.jwt';
const JSON_FORM = 'credential.json';
const LEAST_MODULUS_BYTES = 256;
const HOUR_MS = 3_600_000;

/** JSON as a program writes it, in one way only: what names a thing twice, or hides a space, is written back otherwise. */
function strictJson(text) {
  const value = JSON.parse(text);
  need(typeof value === 'object' && value !== null && JSON.stringify(value) === text, 'JSON that is written in one way only');
  return value;
}

const textIn = (part) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fromBase64(part));

function readJwt(jwt) {
  const parts = jwt.split('.');
  need(parts.length === 3 && parts.every((part) => /^[\w-]+$/.test(part)), 'a JWT of three parts');
  const [header, claims] = parts.slice(0, 2).map((part) => strictJson(textIn(part)));
  need(Object.keys(header).sort().join() === 'alg,kid,typ' && header.alg === 'RS256' && header.typ === 'JWT' && typeof header.kid === 'string', 'a JWT by RS256');
  return { kid: header.kid.split('/').at(-1), claims, signed: utf8(`${parts[0]}.${parts[1]}`), signature: fromBase64(parts[2]) };
}

async function isSignedBy({ kty, n, e }, { signature, signed }) {
  if (fromBase64(n).length < LEAST_MODULUS_BYTES) return false;
  const key = await crypto.subtle.importKey('jwk', { kty, n, e }, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, signature, signed);
}

/** A key comes from the reader, never from the file: one in there would prove no more than the seal around it. */
async function checkSignature(jwt, keys) {
  if (keys === undefined) return { result: 'absent', reason: 'unkeyed', detail: 'Its signature was not checked: no keys of the issuer were given. The seal vouches for it.' };
  const named = keys.keys.filter(({ kid, kty }) => kid === jwt.kid && kty === 'RSA');
  if (named.length === 0) return { result: 'bad', reason: 'key', detail: `It names a key that is not among those that were given (${jwt.kid}). That key is newer than your list, was lost, or is no key of the issuer: save the list again, and then ask the board.` };
  for (const key of named) if (await isSignedBy(key, jwt)) return { result: 'good', detail: `Its signed form (JWT, RS256) is by a key of the issuer that was given, ${jwt.kid}.` };
  return { result: 'bad', reason: 'signature', detail: 'The key that it names did not sign it.' };
}

/** The last second of that day, somewhere on earth: the log names a day, the badge a moment, and neither the zone of the board. */
function isEndOf(moment, day) {
  const hours = (Date.parse(moment) - Date.parse(`${day}T23:59:59Z`)) / HOUR_MS;
  return hours >= -14 && hours <= 12 && Number.isInteger(hours * 4);
}

const subjectOf = ({ credentialSubject }) => credentialSubject ?? {};

function names(badge, holderName) {
  const [name, ...more] = subjectOf(badge).identifier ?? [];
  return more.length === 0 && name?.hashed === false && name.identityHash === holderName;
}

const told = [
  ['other', 'The badge is of another certificate.', (badge, { number }) => subjectOf(badge).licenseNumber === number],
  ['holder', 'The badge names another holder.', (badge, { holderName }) => names(badge, holderName)],
  ['title', 'The badge has another title.', (badge, { title }) => badge.name === title && subjectOf(badge).achievement?.name === title],
  ['board', 'The badge names another board.', (badge, { boardName }) => badge.issuer?.name === boardName],
  ['ends', 'The badge ends on another day.', (badge, { validUntil }) => isEndOf(badge.validUntil, validUntil)],
];

/** What a JWT says in claims of its own, as the credential says it. */
const claimsOf = (badge) => ({ iss: badge.issuer?.id, jti: badge.id, sub: subjectOf(badge).id, nbf: Date.parse(badge.validFrom) / 1000, exp: Date.parse(badge.validUntil) / 1000 });

function differing(claims, form) {
  const { proof: _, ...badge } = form;
  const same = { ...badge, ...claimsOf(badge) };
  return [...new Set([...Object.keys(claims), ...Object.keys(same)])].filter((name) => JSON.stringify(claims[name]) !== JSON.stringify(same[name]));
}

function compare(claims, form, facts) {
  const wrong = facts && told.find(([, , holds]) => !holds(claims, facts));
  if (wrong) return { result: 'bad', reason: wrong[0], detail: wrong[1] };
  const apart = differing(claims, form ?? claims);
  if (apart.length > 0) return { result: 'bad', reason: 'differs', detail: `The signed badge and the one to be read differ (${apart.join(', ')}).` };
  if (!facts) return { result: 'absent', reason: 'alone', detail: 'Its forms say the same; no entry of the log to compare them with.' };
  const also = form ? ' The form to be read says the same, field by field; its own proof (Data Integrity) was not checked.' : '';
  return { result: 'good', detail: `Number, holder, title, board and last day are those of the log.${also}` };
}

/**
 * `inside`: the texts of each attachment by name. `facts`: what the entry of the log holds, where it was proved. `keys`: the issuer's JWKS as the reader got it.
 * Answers with `badge`, its signature, and `match`, what it says: `result`, a `reason` as one word where it is not plainly good, and a sentence.
 */
export async function checkBadge(inside, facts, keys) {
  const [jwts, forms] = [JWT, JSON_FORM].map((name) => inside.get(name) ?? []);
  if (Math.max(0, ...[...inside.values()].map(({ length }) => length)) > 1) return [{ name: 'badge', result: 'bad', reason: 'twice', detail: 'The file carries two attachments of one name: readers would show one or the other.' }];
  if (jwts.length === 0) return [{ name: 'badge', result: 'absent', reason: 'none', detail: 'There is no signed badge in this file.' }];
  const jwt = readJwt(jwts[0]);
  const form = forms.length === 0 ? null : strictJson(forms[0]);
  const signature = { name: 'badge', ...(await checkSignature(jwt, keys)) };
  return signature.result === 'bad' ? [signature] : [signature, { name: 'match', ...compare(jwt.claims, form, facts) }];
}
