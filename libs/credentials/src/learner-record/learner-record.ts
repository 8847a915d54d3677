import { contextOf, toSeconds } from '../proof';

interface RecordFacts {
  readonly id: string;
  readonly subjectId: string;
  readonly holderName: string;
  readonly issuer: { readonly did: string; readonly url: string; readonly name: string };
  readonly at: Date;
  /** Signed badges; each still proves itself. */
  readonly badges: readonly object[];
}

/** All that a person holds today as one Comprehensive Learner Record (CLR 2.0), not yet signed. */
export function learnerRecord({ id, subjectId, holderName, issuer, at, badges }: RecordFacts) {
  return {
    '@context': [contextOf.credentials, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', contextOf.openBadges, contextOf.extensions],
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.url },
    validFrom: toSeconds(at),
    name: holderName,
    credentialSubject: {
      id: `urn:uuid:${subjectId}`,
      type: ['ClrSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: holderName, hashed: false, identityType: 'name' }],
      verifiableCredential: badges,
    },
    credentialSchema: [{ id: 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json', type: '1EdTechJsonSchemaValidator2019' }],
  };
}

export function learnerRecordClaims(record: ReturnType<typeof learnerRecord>) {
  return { ...record, iss: record.issuer.id, jti: record.id, sub: record.credentialSubject.id, nbf: Date.parse(record.validFrom) / 1000 };
}
