import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Credential } from './credential.entity';

export const issueErrorCodes = ['CREDENTIAL_ISSUED_OTHERWISE', 'CREDENTIAL_IN_FUTURE'] as const;

// What a certificate says of whom, by what, and until when.
const said = ['holderId', 'boardId', 'holderName', 'title', 'boardName', 'schemeName', 'schemeVersion', 'issuedOn', 'validUntil', 'evidenceDigest'] as const satisfies readonly (keyof Credential)[];

type Said = Pick<Credential, (typeof said)[number]>;

/** A decision gives one certificate. Whoever asks again with the same facts gets the first one, and with others nothing. */
export function firstOf<First extends Said>(first: First, again: Said): First {
  must(said.every((fact) => first[fact] === again[fact]), 'CREDENTIAL_ISSUED_OTHERWISE');
  return first;
}

/** No certificate waits for its first day: whatever was issued may be checked from that moment on. */
export function checkBegun({ issuedOn }: Pick<Credential, 'issuedOn'>, today: LocalDate): void {
  must(issuedOn <= today, 'CREDENTIAL_IN_FUTURE');
}
