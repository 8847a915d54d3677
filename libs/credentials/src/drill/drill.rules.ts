import { must } from '@waymark/kernel';

export const drillErrorCodes = ['ISSUANCE_STOPPED', 'ISSUANCE_NOT_STOPPED', 'ISSUANCE_REASON_UNFIT', 'KEY_NOT_ADMIN', 'KEY_SECOND_PERSON', 'KEY_NOT_COMPROMISED', 'KEY_NOT_FOLLOWED'] as const;

export interface SwitchState {
  readonly isStopped: boolean;
  readonly at: Date;
  readonly byId: string | null;
  readonly reason: string;
}

export const MOST_REASON = 300;

export function checkReason(reason: string): string {
  const text = reason.trim();
  must(text.length > 0 && text.length <= MOST_REASON, 'ISSUANCE_REASON_UNFIT', { most: MOST_REASON });
  return text;
}

/** Anybody may take away; giving back takes a second person: whoever stopped cannot be talked into going on alone. */
export function checkSecond(stopped: SwitchState | null, byId: string | null): void {
  must(byId !== null && stopped?.byId !== byId, 'KEY_SECOND_PERSON');
}

export interface Progress {
  readonly total: number;
  /** Another certificate has taken its place. */
  readonly replaced: number;
  /** The PDF of that one is there. */
  readonly sealed: number;
  /** Revoked or renewed meanwhile: nothing to do. */
  readonly ended: number;
}

export const isDone = ({ total, sealed, ended }: Progress): boolean => sealed + ended === total;
