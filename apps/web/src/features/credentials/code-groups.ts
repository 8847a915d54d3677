/** `XXXX-XXXX-XXXX-XXXX`: four letters at a time are read aloud without a slip. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
