import { findInNote, must, NoteFindingKind } from '@waymark/kernel';
import type { NoteFinding } from '@waymark/kernel';

export { findInNote, NoteFindingKind };
export type { NoteFinding };

export const noteErrorCodes = ['HOURS_NOTE_NAMES_SOMEBODY', 'HOURS_NOTE_IDENTIFIES_SOMEBODY'] as const;

/** Names, numbers and addresses may stay once the trainee has said that they are about nobody they support. */
export function checkNote(findings: readonly NoteFinding[], isNoteVouched: boolean): void {
  const saw = findings.map(({ text }) => text);
  must(findings.every(({ mayStay }) => mayStay), 'HOURS_NOTE_IDENTIFIES_SOMEBODY', { saw });
  must(findings.length === 0 || isNoteVouched, 'HOURS_NOTE_NAMES_SOMEBODY', { saw });
}
