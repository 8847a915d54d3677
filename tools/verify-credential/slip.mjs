// The square on a printed certificate: a signed slip behind the # of its address (JWS, ES256). Checked with the issuer's keys alone.
import { Broken, fromBase64, need, sha256, utf8 } from './der.mjs';

const PRINT_BYTES = 12;
// Letters and accents count; capitals, spaces and the kind of dash or apostrophe do not.
const folded = (text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\p{Pd}/gu, '-');
const jsonIn = (part) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(part)));

/** `scanned`: the address as a scanner reads it, or the slip alone. */
export function readSlip(scanned) {
  const parts = scanned.trim().split('#').at(-1).split('.');
  need(parts.length === 3 && parts.every((part) => /^[\w-]+$/.test(part)), 'There is no slip in what was scanned');
  const [header, payload, signature] = parts;
  const { alg, typ } = jsonIn(header);
  const { n: number, u: validUntil, h: print } = jsonIn(payload);
  need(alg === 'ES256' && typ === 'slip' && [number, validUntil, print].every((value) => typeof value === 'string'), 'What was scanned is no slip of a certificate');
  return { number, validUntil, print, signed: utf8(`${header}.${payload}`), signature: fromBase64(signature) };
}

async function isFromOne({ keys }, { signed, signature }) {
  for (const { kty, crv, x, y } of keys.filter((key) => key.kty === 'EC' && key.crv === 'P-256')) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed)) return true;
  }
  return false;
}

async function printOf(number, { name, title }) {
  const hash = (await sha256(utf8([number, folded(name), folded(title)].join('\n')))).subarray(0, PRINT_BYTES);
  return btoa(String.fromCharCode(...hash)).replace(/\+/g, '-').replace(/\//g, '_');
}

/** `keys`: the issuer's JWKS. `printed`: name and title as the paper shows them, or null. Answers `isAuthentic`, the number, the last day, and `isSamePaper` (null where nothing was compared). */
export async function verifySlip(scanned, keys, printed) {
  need(Array.isArray(keys?.keys), 'The keys of the issuer (JWKS) cannot be read');
  try {
    const slip = readSlip(scanned);
    const isSigned = await isFromOne(keys, slip);
    const isSamePaper = printed === null ? null : (await printOf(slip.number, printed)) === slip.print;
    const { number, validUntil } = slip;
    return { isAuthentic: isSigned && isSamePaper !== false, isSigned, isSamePaper, number, validUntil };
  } catch (error) {
    if (error instanceof Broken || error instanceof SyntaxError || error instanceof TypeError || error?.name === 'InvalidCharacterError') return { isAuthentic: false, isSigned: false, isSamePaper: null, number: null, validUntil: null };
    throw error;
  }
}
