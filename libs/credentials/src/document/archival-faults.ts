import 'reflect-metadata';
import { verify, X509Certificate } from 'node:crypto';
import { X509Certificate as Issuing, X509Crl } from '@peculiar/x509';
import { BitString, fromBER, Sequence } from 'asn1js';
import { certifies } from '../keys';
import type { ValidationData } from './archival-copy';
import type { SealCode } from './seal-codes';

export interface SealedBy {
  readonly own: X509Certificate;
  /** Its authorities, as the seal brings them: the document authority, and what earlier roots say of its root. */
  readonly others: readonly X509Certificate[];
  /** Those that are trusted. */
  readonly roots: readonly X509Certificate[];
  readonly signedAt: Date;
}

const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;

/** When the oldest of the lists in an archival copy was signed. */
export function listedAt({ lists }: ValidationData): Date {
  return new Date(Math.min(...lists.map((der) => new X509Crl(new Uint8Array(der)).thisUpdate.getTime())));
}

/**
 * What is wrong with what an archival copy adds: exactly the seal and its document authority, the root of each authority that the seal brings, and one true list of
 * each of these, which does not take back what it certified.
 */
export function faultsOfArchival({ certificates, lists }: ValidationData, by: SealedBy): SealCode[] {
  const [documents] = by.others;
  const above = documents && rootsAbove(certificates, { ...by, documents });
  const read = above ? readLists(lists, [documents, ...above]) : null;
  if (read === null) return ['SEAL_ARCHIVE_WRONG'];
  const subjects = [by.own, ...by.others];
  return read.some((list, index) => wasTakenBack(list, subjects[index], by.signedAt)) ? ['SEAL_TAKEN_BACK'] : [];
}

/** The roots that came along, one for each authority of the seal, at least one of them trusted; null where anything else came. */
function rootsAbove(certificates: readonly Uint8Array[], { own, documents, others, roots }: SealedBy & { readonly documents: X509Certificate }): X509Certificate[] | null {
  const [first, second, ...rest] = certificates;
  if (!same(first, own.raw) || !same(second, documents.raw) || rest.length !== others.length) return null;
  const above = rest.map(read);
  const isOfEach = above.every((root, index) => root !== null && isRootOf(root, others[index]));
  const isTrusted = above.some((root) => roots.some(({ raw }) => root?.raw.equals(raw) === true));
  return isOfEach && isTrusted ? above.filter((root) => root !== null) : null;
}

const isRootOf = (root: X509Certificate, subject: X509Certificate | undefined): boolean => subject !== undefined && certifies(root, subject) && certifies(root, root);

function read(der: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(der);
    return same(certificate.raw, der) ? certificate : null;
  } catch {
    return null;
  }
}

// The parser throws on what is not DER; for a stranger's file that is an answer.
function readLists(lists: readonly Uint8Array[], authorities: readonly X509Certificate[]): X509Crl[] | null {
  try {
    const isTrue = lists.length === authorities.length && authorities.every((authority, index) => isListOf(authority, lists[index] ?? new Uint8Array()));
    return isTrue ? lists.map((der) => new X509Crl(new Uint8Array(der))) : null;
  } catch {
    return null;
  }
}

interface Signed {
  readonly facts: Sequence;
  readonly signature: Uint8Array;
}

function isListOf(authority: X509Certificate, der: Uint8Array): boolean {
  const read = partsOf(der);
  const isFromIt = read !== null && new X509Crl(new Uint8Array(der)).issuer === new Issuing(new Uint8Array(authority.raw)).subject;
  return isFromIt && verify('sha256', read.facts.valueBeforeDecodeView, { key: authority.publicKey, dsaEncoding: 'der' }, read.signature);
}

// Built again, so that no byte of the wrapping is free; the algorithm stands in the signed part as well.
function partsOf(der: Uint8Array): Signed | null {
  const { result } = fromBER(Uint8Array.from(der).buffer);
  const [facts, algorithm, signature] = result instanceof Sequence ? result.valueBlock.value : [];
  if (!(facts instanceof Sequence) || !algorithm || !(signature instanceof BitString) || signature.valueBlock.unusedBits !== 0) return null;
  const isAsWritten = same(new Uint8Array(new Sequence({ value: [facts, algorithm, signature] }).toBER()), der) && same(innerOf(facts), algorithm.valueBeforeDecodeView);
  return isAsWritten ? { facts, signature: signature.valueBlock.valueHexView } : null;
}

const innerOf = (facts: Sequence): Uint8Array | undefined => facts.valueBlock.value[1]?.valueBeforeDecodeView;

function wasTakenBack(list: X509Crl, subject: X509Certificate | undefined, signedAt: Date): boolean {
  const entry = subject && list.findRevoked(subject.serialNumber.toLowerCase());
  return entry ? (entry.invalidity ?? entry.revocationDate) <= signedAt : false;
}
