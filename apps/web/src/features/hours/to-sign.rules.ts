import type { DecideHoursInput } from '../../graphql/generated/graphql';

export type Choice = { readonly kind: 'sign' } | { readonly kind: 'return'; readonly reason: string };
/** What the supervisor chose for each entry; nothing for those they leave for later. */
export type Choices = Readonly<Record<string, Choice | null>>;

interface Waiting {
  readonly id: string;
  readonly minutes: number;
}

export interface Summary {
  readonly sign: number;
  readonly back: number;
  readonly minutes: number;
  readonly lacksReason: boolean;
}

/** Only entries that still wait: a choice about one that is gone is left out. */
export function summaryOf(choices: Choices, waiting: readonly Waiting[]): Summary {
  const signed = waiting.filter(({ id }) => choices[id]?.kind === 'sign');
  const back = waiting.flatMap(({ id }) => (choices[id]?.kind === 'return' ? [choices[id]] : []));
  return { sign: signed.length, back: back.length, minutes: signed.reduce((sum, { minutes }) => sum + minutes, 0), lacksReason: back.some(({ reason }) => reason.trim() === '') };
}

export function inputOfChoices(choices: Choices, waiting: readonly Waiting[], attestation: string | null): DecideHoursInput {
  const sign: string[] = [];
  const back: { id: string; reason: string }[] = [];
  for (const { id } of waiting) {
    const choice = choices[id];
    if (choice?.kind === 'sign') sign.push(id);
    if (choice?.kind === 'return') back.push({ id, reason: choice.reason });
  }
  return { sign, return: back, attestation };
}
