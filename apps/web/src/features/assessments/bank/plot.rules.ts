export interface PlotItem {
  versionId: string;
  code: string;
  isPilot: boolean;
  answers: number;
  p: number;
  pointBiserial: number | null;
  flags: readonly string[];
}

export interface Mark {
  id: string;
  x: number;
  y: number;
  shape: 'circle' | 'diamond';
  isHollow: boolean;
  title: string;
}

export const plot = { width: 640, height: 400, left: 52, right: 12, top: 12, bottom: 44 } as const;

/** The share of right answers goes from left to right. */
export const xOf = (p: number): number => Math.round(plot.left + p * (plot.width - plot.left - plot.right));

/** The correlation goes from -0.4 at the bottom to 0.8 at the top; what lies beyond stands at the edge. */
export const yOf = (r: number): number => Math.round(plot.height - plot.bottom - ((Math.min(0.8, Math.max(-0.4, r)) + 0.4) / 1.2) * (plot.height - plot.top - plot.bottom));

export const isCounted = (item: PlotItem): boolean => !item.flags.includes('FEW_ANSWERS') && item.pointBiserial !== null;

export const needsLook = (item: Pick<PlotItem, 'flags'>): boolean => item.flags.some((flag) => flag !== 'FEW_ANSWERS');

/** A diamond needs a look, a circle does not; hollow marks are being tried out: shape says it, not colour. */
export function marksOf(items: readonly PlotItem[]): Mark[] {
  return items.filter(isCounted).map((item) => ({
    id: item.versionId,
    x: xOf(item.p),
    y: yOf(item.pointBiserial ?? 0),
    shape: needsLook(item) ? 'diamond' : 'circle',
    isHollow: item.isPilot,
    title: item.code,
  }));
}
