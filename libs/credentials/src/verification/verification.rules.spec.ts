import { CredentialEventKind } from '../credential/credential-status.rules';
import { verification } from './verification.rules';
import type { VerifiedCredential } from './verification.rules';

const reason = 'Its holder took this certificate back and asked us to erase it. No board took it away.';
const step = { publicReason: null, publicUntil: null, endsOn: null, caseId: null };
const stored: VerifiedCredential = {
  ...{ id: 'c1', number: 'WM-2026-000001', code: 'ABCDEFGHJKMNPQRS', holderId: 'p1', holderName: 'Ana Lucía Reyes', title: 'Certified Peer Support Specialist', boardName: 'Harbor State Peer Certification Board' },
  ...{ timeZone: 'America/New_York', schemeName: 'CPSS', schemeVersion: '2026.1', issuedOn: '2026-03-27', validUntil: '2028-03-26', evidence: [], isDetailOpen: false, sha256: null, replacedBy: null },
  events: [{ ...step, kind: CredentialEventKind.ISSUED, effectiveOn: '2026-03-27' }, { ...step, kind: CredentialEventKind.REVOKED, effectiveOn: '2026-11-20', publicReason: reason }],
};
const checked = (more: Partial<VerifiedCredential>) => verification({ ...stored, ...more }, '2026-11-30', new Date('2026-11-30T15:00:00Z'));

it('[M5] an erased certificate on a list has no name, and keeps the words that no board took it away', () => {
  const { credential, standing } = checked({ holderName: '—' });
  expect([credential?.holderName, standing?.publicReason]).toEqual([null, reason]);
});

it('[F6] a former name that no longer counts goes, with the number and the words that lead to the new one; one that was kept stays', () => {
  const replaced = { replacedBy: 'WM-2026-000002', events: [stored.events[0]!, { ...step, kind: CredentialEventKind.SUPERSEDED, effectiveOn: '2026-11-20', publicReason: 'A new name.' }] };
  const told = ({ credential }: ReturnType<typeof checked>) => [credential?.holderName, credential?.replacedBy, credential?.events.at(-1)?.publicReason];
  expect(told(checked({ ...replaced, isNameFormer: true }))).toEqual([null, null, null]);
  expect(told(checked(replaced))).toEqual(['Ana Lucía Reyes', 'WM-2026-000002', 'A new name.']);
});
