import type { ComplaintStatus } from '../../../graphql/generated/graphql';
import type { Tone } from '../../../ui/status-tag';

export const tones: Record<ComplaintStatus, Tone> = { RECEIVED: 'attention', INVESTIGATING: 'waiting', NOTIFIED: 'waiting', SECOND_LOOK: 'attention', CLOSED: 'neutral', APPEALED: 'attention' };

export const outcomes = ['DISMISSED', 'ADVICE', 'CONDITIONS', 'SUSPENSION', 'REVOCATION'] as const;

/** Those that change the certificate, and are public. */
export const isPublic = (outcome: string): boolean => outcome === 'CONDITIONS' || outcome === 'SUSPENSION' || outcome === 'REVOCATION';

export const grounds = ['EMPLOYER', 'TRAINER', 'SUPERVISOR', 'RELATIVE', 'OTHER'] as const;
