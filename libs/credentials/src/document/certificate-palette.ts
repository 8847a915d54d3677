import { palette as page } from '@waymark/platform';

/** The colours of the page, and gold. */
export const palette = { ...page, gold: '#8a6a1f', goldLine: '#b8954a' } as const;

/** A4 lying, in points. */
export const sheet = { width: 841.89, height: 595.28 } as const;
