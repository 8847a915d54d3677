import { must } from '@waymark/kernel';

export const tieErrorCodes = ['TIE_WITH_SELF'] as const;

/** Why somebody must not judge somebody else. */
export enum TieKind {
  SUPERVISION = 'SUPERVISION',
  PRACTICE_PAIR = 'PRACTICE_PAIR',
  PERSONAL = 'PERSONAL',
}

export interface TieDraft {
  readonly personId: string;
  readonly otherId: string;
  readonly kind: TieKind;
  /** Nothing: it holds until somebody ends it. */
  readonly endsAt: Date | null;
}

export function checkTie({ personId, otherId }: TieDraft): void {
  must(personId !== otherId, 'TIE_WITH_SELF');
}
