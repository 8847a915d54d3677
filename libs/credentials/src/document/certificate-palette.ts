/** Colours of the sheet: text ones keep at least 4.5:1 on white, also when printed in grey. */
export const palette = {
  ink: '#1d2733',
  quiet: '#4d5966',
  deep: '#123f4a',
  gold: '#8a6a1f',
  goldLine: '#b8954a',
  paper: '#ffffff',
} as const;

/** A4 lying, in points. */
export const sheet = { width: 841.89, height: 595.28 } as const;
