import { createHash } from 'node:crypto';
import type { Locale } from '@waymark/kernel';
import { contextOf } from '../proof/contexts';
import { toSeconds } from '../proof/data-integrity';
import type { IssuerIdentity } from './issuer-identity.rules';

/** What a certificate says of its holder to a machine. Less than the paper: no evidence, no hours, nothing of a life. */
export interface BadgeFacts {
  readonly id: string;
  /** Another one in each credential, so that two of one person cannot be joined by it. */
  readonly subjectId: string;
  readonly lang: Locale;
  readonly number: string;
  readonly holderName: string;
  readonly title: string;
  readonly boardName: string;
  readonly schemeName: string;
  readonly schemeVersion: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** One sentence, in the language of the certificate. */
  readonly criteria: string;
  readonly issuer: IssuerIdentity;
  readonly status: BadgeStatus;
}

export interface BadgeStatus {
  readonly listUrl: string;
  readonly index: number;
}

const urn = (id: string): string => `urn:uuid:${id}`;

// Open Badges 3.0 has one status only, and its checkers look at revocation alone: a suspension sets it, too.
function statusEntry({ listUrl, index }: BadgeStatus) {
  return { id: `${listUrl}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(index), statusListCredential: listUrl };
}

// The same for all who hold the title under one version of a scheme, and for nobody else.
function achievementId({ issuer, schemeName, schemeVersion, title }: BadgeFacts): string {
  const hash = createHash('sha256').update(JSON.stringify([issuer.did, schemeName, schemeVersion, title])).digest('hex');
  return urn([hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-'));
}

function achievementOf(facts: BadgeFacts) {
  return { id: achievementId(facts), type: ['Achievement'], achievementType: 'Certification', name: facts.title, description: facts.criteria, inLanguage: facts.lang, criteria: { narrative: facts.criteria } };
}

/** The Open Badges 3.0 credential (W3C Verifiable Credentials 2.0), not yet signed. */
export function openBadge(facts: BadgeFacts) {
  return {
    '@context': [contextOf.credentials, contextOf.openBadges, contextOf.extensions],
    id: urn(facts.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: facts.issuer.did, type: ['Profile'], name: facts.boardName, url: facts.issuer.profileUrl },
    validFrom: toSeconds(facts.validFrom),
    validUntil: toSeconds(facts.validUntil),
    name: facts.title,
    credentialSubject: {
      id: urn(facts.subjectId),
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: facts.holderName, hashed: false, identityType: 'name' }],
      licenseNumber: facts.number,
      achievement: achievementOf(facts),
    },
    credentialStatus: statusEntry(facts.status),
    credentialSchema: [{ id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json', type: '1EdTechJsonSchemaValidator2019' }],
  };
}

export type OpenBadge = ReturnType<typeof openBadge>;

const numericDate = (seconds: string): number => Date.parse(seconds) / 1000;

/** The claims of the same credential as a JWT: what has a name of its own there says the same as the credential. */
export function jwtClaims(badge: OpenBadge) {
  return { ...badge, iss: badge.issuer.id, jti: badge.id, sub: badge.credentialSubject.id, nbf: numericDate(badge.validFrom), exp: numericDate(badge.validUntil) };
}

/** What an SD-JWT VC shows to everybody, and what its holder may add one by one. */
export function selectiveClaims(facts: BadgeFacts) {
  const { issuer, status } = facts;
  const shown = {
    iss: issuer.profileUrl,
    vct: `${issuer.profileUrl}/certificate`,
    nbf: numericDate(toSeconds(facts.validFrom)),
    exp: numericDate(toSeconds(facts.validUntil)),
    status: { status_list: { idx: status.index, uri: `${status.listUrl}.jwt` } },
  };
  const { holderName: name, title, number, boardName: board, schemeName: scheme } = facts;
  return { shown, hidden: { name, title, number, board, scheme } };
}
