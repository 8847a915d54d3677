/** The lasting name of a new scenario or rubric, made from its English title. */
export const codeOf = (title: string): string =>
  title.normalize('NFD').replace(/[^\p{L}\p{N} -]/gu, '').trim().toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80);
