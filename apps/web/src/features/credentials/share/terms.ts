import type { SharePurpose } from '../../../graphql/generated/graphql';

export const RULES = 'RULES';
export const purposes = ['JOB_APPLICATION', 'CREDENTIALING', 'OTHER'] as const;
export const dayChoices = ['7', '30', '90', '366'] as const;
export const viewChoices = ['1', '5', '20', '100'] as const;

/** A form of what is shown to somebody, as it is typed. */
export interface Terms extends Record<string, unknown> {
  purpose: SharePurpose;
  purposeWords: string;
  /** Places of lines, and `RULES`. */
  shown: string[];
  days: string;
}

export const noTerms: Terms = { purpose: 'JOB_APPLICATION', purposeWords: '', shown: [], days: '30' };

export const termsOf = ({ purpose, purposeWords, shown, days }: Terms) => ({
  ...{ purpose, purposeWords, days: Number(days), showsRules: shown.includes(RULES) },
  lines: shown.filter((each) => each !== RULES).map(Number),
});
