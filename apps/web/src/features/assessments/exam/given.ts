export interface Given {
  timePercent: number;
  breakMinutes: number;
  hasFewerOptions: boolean;
  hasLargerText: boolean;
  hasSeparateRoom: boolean;
  hasReader: boolean;
}

/** One line for each thing that is given, in the order of the form. */
export function givenLines(given: Given) {
  const lines = [
    [given.timePercent === 150, 'given.time-150'],
    [given.timePercent === 200, 'given.time-200'],
    [given.breakMinutes > 0, 'given.breaks'],
    [given.hasFewerOptions, 'given.fewer-options'],
    [given.hasLargerText, 'given.larger-text'],
    [given.hasSeparateRoom, 'given.separate-room'],
    [given.hasReader, 'given.reader'],
  ] as const;
  return lines.flatMap(([isGiven, line]) => (isGiven ? [line] : []));
}
