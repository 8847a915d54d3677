import { must } from '@waymark/kernel';

export const certificateNameErrorCodes = ['CERTIFICATE_NAME_SAME', 'CERTIFICATE_NAME_UNKNOWN', 'CERTIFICATE_NAME_OTHER', 'CERTIFICATE_NAME_OVER'] as const;

export interface NameState {
  /** What its holder lets everybody see today. */
  readonly publicName: string | null;
  /** What the certificate says. */
  readonly printed: string;
  /** Names that its board has seen and decided about. */
  readonly known: readonly string[];
  /** It counts, or is suspended: what is over is not issued anew. */
  readonly isRunning: boolean;
}

export interface NameOffer {
  readonly name: string;
  /** The board knows it: the certificate can have it at once. */
  readonly isKnown: boolean;
}

/** The name that the certificate could say instead; null where there is none. */
export function nameOffer({ publicName, printed, known, isRunning }: NameState): NameOffer | null {
  return publicName === null || publicName === printed || !isRunning ? null : { name: publicName, isKnown: known.includes(publicName) };
}

/** `asked` is the name that its holder saw when they asked: they may have changed it elsewhere since. */
export function checkNewName(state: NameState, asked: string): string {
  must(state.isRunning, 'CERTIFICATE_NAME_OVER');
  must(asked !== state.printed, 'CERTIFICATE_NAME_SAME');
  must(asked === state.publicName, 'CERTIFICATE_NAME_OTHER');
  // Two reviewers saw both names when they decided (decision 3); one that nobody saw is theirs to decide about.
  must(state.known.includes(asked), 'CERTIFICATE_NAME_UNKNOWN');
  return asked;
}
