/** A mailed code as people type it: with spaces and dashes, too. */
export const isSixDigits = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/[\s-]/g, ''));
