const counting: readonly string[] = ['ACTIVE', 'CONDITIONAL'];

/** A certificate of this status is worth something today, if only under conditions. */
export const counts = (status: string): boolean => counting.includes(status);
