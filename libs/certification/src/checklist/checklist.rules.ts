import { must } from '@waymark/kernel';

export const checklistErrorCodes = ['CHECKLIST_LINE_UNKNOWN', 'CHECKLIST_NOTE_TOO_LONG'] as const;

const NOTE_LIMIT = 1000;

export function checkMark(typed: { readonly requirementId: string; readonly note: string }, requirementIds: readonly string[]): string {
  must(requirementIds.includes(typed.requirementId), 'CHECKLIST_LINE_UNKNOWN');
  const note = typed.note.trim();
  must(note.length <= NOTE_LIMIT, 'CHECKLIST_NOTE_TOO_LONG', { most: NOTE_LIMIT });
  return note;
}
