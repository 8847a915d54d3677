import { formatCode } from '../document';
import type { Verification } from './verification.rules';

const instant = (text: string): string => new Date(text).toISOString();

/** The fixed public shape of an answer: status, when it was checked, and what stands behind it. */
export function verificationJson({ status, checkedAt, credential, standing }: Verification) {
  if (!credential || !standing) return { status, checkedAt: checkedAt.toISOString() };
  const { number, holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, evidence, sha256, replacedBy, lateUntil, log } = credential;
  return {
    status,
    checkedAt: checkedAt.toISOString(),
    credential: {
      ...{ number, code: formatCode(credential.code), holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, evidence },
      statusSince: standing.since,
      publicReason: standing.publicReason,
      conditions: standing.conditions,
      replacedBy,
      lateRenewalUntil: lateUntil ?? null,
      documentSha256: sha256,
      log: log ? { ...log, enteredAt: instant(log.enteredAt), witnessedAt: log.witnessedAt && instant(log.witnessedAt), renamedAt: log.renamedAt && instant(log.renamedAt) } : null,
      events: credential.events.map(({ kind, effectiveOn, publicReason }) => ({ kind, effectiveOn, publicReason })),
    },
  };
}
