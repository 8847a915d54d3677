/** What one candidate did with one item. */
export interface Response {
  readonly itemKey: string;
  readonly isRight: boolean;
  readonly isScored: boolean;
  readonly chosen: readonly string[];
}

/** All answers of one sitting. */
export type Sitting = readonly Response[];

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface OptionStatistics {
  readonly optionId: string;
  readonly count: number;
  /** Correlation of choosing it with the rest of the form: a wrong answer that strong candidates choose is above zero. */
  readonly discrimination: number | null;
}

export interface ItemStatistics {
  readonly itemKey: string;
  readonly n: number;
  readonly right: number;
  readonly open: number;
  /** Share of right answers. */
  readonly p: number;
  readonly pInterval: Interval;
  /** Point-biserial of the item with the rest of its form; nothing where everybody answered alike. */
  readonly rpb: number | null;
  readonly rpbInterval: Interval | null;
  readonly options: readonly OptionStatistics[];
}

export interface ExamStatistics {
  readonly sittings: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** KR-20, which is alpha for items of one point. */
  readonly kr20: number | null;
  /** Standard error of measurement, in right answers. */
  readonly sem: number | null;
}

const Z95 = 1.959_963_985;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Population variance, as KR-20 is defined with. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const spread = Math.sqrt(variance(xs) * variance(ys));
  if (xs.length < 2 || spread < 1e-12) return null;
  const [mx, my] = [mean(xs), mean(ys)];
  return mean(xs.map((x, index) => (x - mx) * ((ys[index] ?? 0) - my))) / spread;
}

/** Wilson's score interval: it stays within 0 and 1 and holds for few answers (Wilson 1927). */
export function wilson(right: number, n: number): Interval {
  const p = right / n;
  const z2 = Z95 ** 2 / n;
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n))) / (1 + z2);
  const middle = (p + z2 / 2) / (1 + z2);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Fisher's transformation; it needs four answers. */
export function fisher(r: number, n: number): Interval | null {
  if (n < 4 || Math.abs(r) > 1 - 1e-9) return null;
  const half = Z95 / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}

const point = (isRight: boolean): number => (isRight ? 1 : 0);

interface Seen {
  readonly response: Response;
  /** Share of right answers on the scored rest of the form. */
  readonly rest: number;
}

/** The item itself is left out of the score that it is compared with: else every item agrees with itself. */
function seenIn(sitting: Sitting): Seen[] {
  const scored = sitting.filter((response) => response.isScored);
  const right = scored.filter((response) => response.isRight).length;
  return sitting.flatMap((response) => {
    const own = response.isScored ? 1 : 0;
    const of = scored.length - own;
    return of === 0 ? [] : [{ response, rest: (right - own * point(response.isRight)) / of }];
  });
}

function optionStatistics(seen: readonly Seen[], rests: readonly number[]): OptionStatistics[] {
  const ids = [...new Set(seen.flatMap(({ response }) => response.chosen))].sort();
  return ids.map((optionId) => {
    const chose = seen.map(({ response }) => point(response.chosen.includes(optionId)));
    return { optionId, count: sum(chose), discrimination: correlation(chose, rests) };
  });
}

function ofItem(itemKey: string, seen: readonly Seen[]): ItemStatistics {
  const n = seen.length;
  const points = seen.map(({ response }) => point(response.isRight));
  const rests = seen.map(({ rest }) => rest);
  const right = sum(points);
  const rpb = correlation(points, rests);
  const open = seen.filter(({ response }) => response.chosen.length === 0).length;
  return { itemKey, n, right, open, p: right / n, pInterval: wilson(right, n), rpb, rpbInterval: rpb === null ? null : fisher(rpb, n), options: optionStatistics(seen, rests) };
}

/** Each item over the sittings that had it; the forms may differ from one candidate to the next. */
export function itemStatistics(sittings: readonly Sitting[]): ItemStatistics[] {
  const seen = new Map<string, Seen[]>();
  for (const each of sittings.flatMap(seenIn)) {
    const { itemKey } = each.response;
    seen.set(itemKey, [...(seen.get(itemKey) ?? []), each]);
  }
  return [...seen].map(([itemKey, all]) => ofItem(itemKey, all)).sort((one, other) => (one.itemKey < other.itemKey ? -1 : 1));
}

/** The mean over the sittings of the sum of p·q of the items on each form; with one form for everybody, the sum itself. */
function itemVariance(scored: readonly Sitting[]): number {
  const points = new Map<string, number[]>();
  for (const { itemKey, isRight } of scored.flat()) points.set(itemKey, [...(points.get(itemKey) ?? []), point(isRight)]);
  const pq = new Map([...points].map(([itemKey, all]) => [itemKey, variance(all)]));
  return mean(scored.map((sitting) => sum(sitting.map(({ itemKey }) => pq.get(itemKey) ?? 0))));
}

/** KR-20 (Kuder and Richardson 1937). Forms drawn by one blueprint count as samples of one test: then it is an estimate. */
export function examStatistics(sittings: readonly Sitting[]): ExamStatistics {
  const scored = sittings.map((sitting) => sitting.filter((response) => response.isScored)).filter((sitting) => sitting.length > 0);
  const none = { sittings: scored.length, mean: null, sd: null, kr20: null, sem: null };
  if (scored.length < 2) return none;
  const totals = scored.map((sitting) => sum(sitting.map(({ isRight }) => point(isRight))));
  const spread = variance(totals);
  const k = mean(scored.map((sitting) => sitting.length));
  const basics = { ...none, mean: mean(totals), sd: Math.sqrt(spread) };
  if (spread < 1e-12 || k <= 1) return basics;
  const kr20 = (k / (k - 1)) * (1 - itemVariance(scored) / spread);
  return { ...basics, kr20, sem: Math.sqrt(spread * (1 - Math.min(1, Math.max(0, kr20)))) };
}
