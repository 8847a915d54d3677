import { identityOf } from './issuer-identity.rules';
import type { BadgeFacts } from './open-badge';

export function aBadge(with_: Partial<BadgeFacts> = {}): BadgeFacts {
  return {
    id: '0f5f3a52-6c0e-4c0b-9f5e-2a7f6b1f5d10',
    subjectId: '7d0e2b9a-3a39-4f4a-8d0e-1c2b3a495867',
    lang: 'en',
    number: 'WM-2026-000042',
    holderName: 'Ana Lucía Reyes',
    title: 'Certified Peer Support Specialist',
    boardName: 'Harbor State Peer Certification Board',
    schemeName: 'Harbor State Peer Support Specialist',
    schemeVersion: '2026-01',
    validFrom: new Date('2026-11-23T14:59:00.250Z'),
    validUntil: new Date('2028-11-23T05:59:59Z'),
    criteria: 'Every requirement of Harbor State Peer Support Specialist, version 2026-01, was met.',
    issuer: identityOf('https://waymark.example', 'b0a4d000-0000-4000-8000-000000000001'),
    status: { listUrl: 'https://waymark.example/status-lists/1', index: 70_123 },
    ...with_,
  };
}
