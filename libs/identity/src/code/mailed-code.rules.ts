import { must } from '@waymark/kernel';

export const codeErrorCodes = ['SIGN_IN_CODE_REFUSED'] as const;

/** What the code opens. A code for one purpose is worth nothing for another. */
export enum CodePurpose {
  SIGN_IN = 'SIGN_IN',
  PASSWORD = 'PASSWORD',
  EMAIL = 'EMAIL',
  LINK = 'LINK',
  LEAVE = 'LEAVE',
  ERASE = 'ERASE',
}

export const CODE_MINUTES = 15;
const CODE_ATTEMPTS = 5;

/** Six digits out of a random number below 10^6. */
export const codeText = (random: number): string => String(random).padStart(6, '0');

/** People type codes with spaces and dashes. */
export const typedCode = (typed: string): string => typed.replace(/[\s-]/g, '');

export interface CodeState {
  readonly expiresAt: Date;
  readonly attempts: number;
}

/** Expired, used up, absent and wrong are one answer, so that nobody learns whether a code was sent. */
export function checkCode(code: CodeState | null, matches: boolean, at: Date): void {
  must(code !== null && matches && code.attempts <= CODE_ATTEMPTS && at < code.expiresAt, 'SIGN_IN_CODE_REFUSED');
}
