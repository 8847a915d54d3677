import { formatCode } from '../document';
import type { Verification } from './verification.rules';

/** The fixed public shape of an answer: status, when it was checked, and what stands behind it. */
export function verificationJson({ status, checkedAt, credential, standing }: Verification) {
  if (!credential || !standing) return { status, checkedAt: checkedAt.toISOString() };
  const { number, holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, evidence, sha256, replacedBy } = credential;
  return {
    status,
    checkedAt: checkedAt.toISOString(),
    credential: {
      ...{ number, code: formatCode(credential.code), holderName, title, boardName, schemeName, schemeVersion, issuedOn, validUntil, evidence },
      statusSince: standing.since,
      publicReason: standing.publicReason,
      conditions: standing.conditions,
      replacedBy,
      documentSha256: sha256,
      events: credential.events,
    },
  };
}
