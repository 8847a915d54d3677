import type { DecideHoursInput } from '../../graphql/generated/graphql';

export type Choice = { readonly kind: 'sign' } | { readonly kind: 'return'; readonly reason: string };
/** What the supervisor chose for each entry, by the hash of what they read: an entry that changed is chosen anew. Nothing for those they leave for later. */
export type Choices = Readonly<Record<string, Choice | null>>;

export interface Waiting {
  readonly contentHash: string;
  readonly entry: { readonly id: string; readonly minutes: number };
}

export interface Summary {
  readonly sign: number;
  readonly back: number;
  readonly minutes: number;
  readonly lacksReason: boolean;
}

/** Only entries that still wait as they were read: a choice about one that is gone or changed is left out. */
export function summaryOf(choices: Choices, waiting: readonly Waiting[]): Summary {
  const signed = waiting.filter(({ contentHash }) => choices[contentHash]?.kind === 'sign');
  const back = waiting.flatMap(({ contentHash }) => (choices[contentHash]?.kind === 'return' ? [choices[contentHash]] : []));
  return { sign: signed.length, back: back.length, minutes: signed.reduce((sum, { entry }) => sum + entry.minutes, 0), lacksReason: back.some(({ reason }) => reason.trim() === '') };
}

export function inputOfChoices(choices: Choices, waiting: readonly Waiting[], attestation: string | null): DecideHoursInput {
  const sign: { id: string; contentHash: string }[] = [];
  const back: { id: string; reason: string }[] = [];
  for (const { contentHash, entry } of waiting) {
    const choice = choices[contentHash];
    if (choice?.kind === 'sign') sign.push({ id: entry.id, contentHash });
    if (choice?.kind === 'return') back.push({ id: entry.id, reason: choice.reason });
  }
  return { sign, return: back, attestation };
}
