import { RecordFindingKind } from '@waymark/platform';
import type { BadgeRead, CertificateRead } from './certificate-read';

/** A stored PDF, read again. */
export interface DocumentRead {
  readonly ordinal: number;
  /** Of the bytes as they are now; hex. */
  readonly sha256: string;
  readonly isSealed: boolean;
  readonly showsCode: boolean;
  /** What travels inside: the facts of the log, and the badge. */
  readonly facts: string | null;
  readonly badge: string | null;
}

export interface Fault {
  readonly kind: RecordFindingKind;
  readonly detail: string | null;
}

interface LoggedEvent {
  readonly t: string;
  readonly on: string;
  readonly d: string;
  readonly r: string;
}

const DOCUMENT = 'document';
const trailed = ['issued', 'suspended', 'reinstated', 'revoked', 'superseded', 'renewed', 'conditions_set', 'conditions_lifted', 'overturned'];

const fault = (kind: RecordFindingKind, parts: readonly string[] = []): Fault => ({ kind, detail: parts.length === 0 ? null : [...new Set(parts)].sort().join(', ') });
const said = <T>(read: CertificateRead, isDocument: boolean): T[] => read.openings.filter(({ kind }) => (kind === DOCUMENT) === isDocument).map(({ event }) => JSON.parse(event) as T);

/** The parts of the facts that are not the same in both. */
function differing(now: string, then: string): string[] {
  const [a, b] = [JSON.parse(now), JSON.parse(then)] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/** What the row says against what was signed, logged and noted when it was issued. */
function rowFaults(read: CertificateRead, documents: readonly DocumentRead[]): Fault[] {
  const sealed = documents.filter(({ isSealed }) => isSealed);
  const parts = sealed.flatMap(({ facts }) => (facts === null || facts === read.facts ? [] : differing(read.facts, facts)));
  const digests = [...said<LoggedEvent>(read, false).map(({ d }) => d), ...read.intents];
  if (parts.length === 0 && digests.some((digest) => digest !== read.factsSha256)) parts.push('text');
  if (read.trail.some(({ action, number }) => action === 'credential.issued' && number !== read.number)) parts.push('number');
  if (sealed.some(({ showsCode }) => !showsCode)) parts.push('code');
  return parts.length === 0 ? [] : [fault(RecordFindingKind.CERTIFICATE_ALTERED, parts)];
}

/** What one list holds more often than the other. */
function surplus(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((each) => {
    const at = left.indexOf(each);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

const apart = (a: readonly string[], b: readonly string[]): string[] => [...surplus(a, b), ...surplus(b, a)];

/** Each step of its life stands in the log and in the trail, and no other. An opening that was erased says nothing any more. */
function standingFaults(read: CertificateRead): Fault[] {
  const rows = read.events.map(({ kind, on, reasonSha256 }) => `${kind.toLowerCase().replace('_', '-')} ${on} ${kind === 'ISSUED' ? read.evidenceDigest : reasonSha256}`);
  const logged = said<LoggedEvent>(read, false).map(({ t, on, r }) => `${t} ${on} ${r}`);
  const noted = read.trail.map(({ action }) => action.replace('credential.', '')).filter((action) => trailed.includes(action));
  const parts = [...(logged.length === 0 ? [] : apart(rows, logged)).map((step) => step.split(' ')[0] ?? ''), ...apart(read.events.map(({ kind }) => kind.toLowerCase()), noted)];
  return parts.length === 0 ? [] : [fault(RecordFindingKind.STANDING_ALTERED, parts.map((part) => part.replace('_', '-')))];
}

function documentFaults(read: CertificateRead, documents: readonly DocumentRead[]): Fault[] {
  const logged = said<LoggedEvent>(read, true).map(({ d }) => d);
  const noted = read.trail.flatMap(({ action, sha256 }) => (action === 'credential.sealed' && sha256 ? [sha256] : []));
  const known = [...new Set([...logged, ...noted])];
  const faults = documents.length < known.length ? [fault(RecordFindingKind.DOCUMENT_MISSING)] : [];
  const isGenuine = ({ ordinal, sha256, isSealed }: DocumentRead) => isSealed && known.includes(sha256) && read.documents.some((row) => row.ordinal === ordinal && row.sha256 === sha256);
  if (!documents.every(isGenuine)) faults.push(fault(RecordFindingKind.DOCUMENT_ALTERED));
  return read.isUnsealed ? [...faults, fault(RecordFindingKind.DOCUMENT_UNSEALED)] : faults;
}

interface Subject {
  readonly identifier?: readonly { readonly identityHash?: string }[];
  readonly licenseNumber?: string;
  readonly achievement?: { readonly name?: string };
}

const subjectOf = (text: string): Subject => (JSON.parse(text) as { credentialSubject?: Subject }).credentialSubject ?? {};
const claimsOf = (jwt: string): string => Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8');

function badgeParts(read: CertificateRead, { json, jwt }: BadgeRead): string[] {
  const { holderName, number, title } = JSON.parse(read.facts) as Record<'holderName' | 'number' | 'title', string>;
  const subjects = [subjectOf(json), subjectOf(claimsOf(jwt))];
  const told = { holderName: ({ identifier }: Subject) => identifier?.[0]?.identityHash === holderName, number: ({ licenseNumber }: Subject) => licenseNumber === number, title: ({ achievement }: Subject) => achievement?.name === title };
  return Object.entries(told).filter(([, isTold]) => !subjects.every(isTold)).map(([part]) => part);
}

function badgeFaults(read: CertificateRead, documents: readonly DocumentRead[], isSigned: (jwt: string) => boolean): Fault[] {
  const parts = read.badges.flatMap((badge) => [...(isSigned(badge.jwt) ? [] : ['signature']), ...badgeParts(read, badge)]);
  const inside = documents.filter(({ isSealed, badge }) => isSealed && badge !== null);
  if (inside.some(({ ordinal, badge }) => read.badges.some((row) => row.ordinal === ordinal && row.json !== badge))) parts.push('document');
  if (read.trail.filter(({ action }) => action === 'credential.badge-signed').length > read.badges.length) parts.push('missing');
  return parts.length === 0 ? [] : [fault(RecordFindingKind.BADGE_ALTERED, parts)];
}

/** Everything about one certificate that does not agree. `isSigned` asks whether a key of ours signed a badge. */
export function faultsOf(read: CertificateRead, documents: readonly DocumentRead[], isSigned: (jwt: string) => boolean): Fault[] {
  return [...rowFaults(read, documents), ...standingFaults(read), ...documentFaults(read, documents), ...badgeFaults(read, documents, isSigned)];
}
