/** Colours of a page: text ones keep at least 4.5:1 on white, also when printed in grey. */
export const palette = {
  ink: '#1d2733',
  quiet: '#4d5966',
  deep: '#123f4a',
  line: '#d5dbdd',
  paper: '#ffffff',
} as const;
