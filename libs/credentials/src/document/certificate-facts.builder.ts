import type { CertificateFacts } from './certificate-facts';

/** A certificate of an invented person; override one thing. */
export function aCertificate(changes: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    lang: 'en',
    holderName: 'Marisol Delgado-Whitaker',
    title: 'Certified Peer Recovery Specialist',
    boardName: 'Cedar Valley Certification Board',
    schemeName: 'IC&RC Peer Recovery',
    schemeVersion: '2024.1',
    number: 'WM-2026-000123',
    code: '7KQ2M9XHTR4WB8CN',
    verifyUrl: 'https://verify.cedarvalley.example/v/7KQ2M9XHTR4WB8CN',
    issuedOn: '2026-11-23',
    validUntil: '2028-11-23',
    evidence: [
      { label: 'Training: advocacy', value: '10 h' },
      { label: 'Training: mentoring and education', value: '10 h' },
      { label: 'Training: recovery and wellness', value: '10 h' },
      { label: 'Training: ethical responsibility', value: '16 h' },
      { label: 'Supervised work', value: '500 h' },
      { label: 'Supervision received', value: '25 h' },
      { label: 'Exam passed', value: 'October 30, 2026' },
      { label: 'Role-play assessed', value: 'November 6, 2026' },
      { label: 'Scheme and version', value: 'IC&RC Peer Recovery 2024.1' },
    ],
    signatories: [
      { name: 'Ottoline Barrow', role: 'Reviewer' },
      { name: 'Desmond Achterberg', role: 'Chair of the board' },
    ],
    ...changes,
  };
}
