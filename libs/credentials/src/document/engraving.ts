/** Drawing commands of PDF for curves that repeat. */
type Point = readonly [number, number];
export type Curve = readonly { readonly points: readonly Point[]; readonly operator: 'm' | 'l' | 'c' | 'h' }[];

// Control points of a quarter circle by one cubic curve.
const k = 0.5523;

export function ellipse(a: number, b: number): Curve {
  return [
    { points: [[a, 0]], operator: 'm' },
    { points: [[a, b * k], [a * k, b], [0, b]], operator: 'c' },
    { points: [[-a * k, b], [-a, b * k], [-a, 0]], operator: 'c' },
    { points: [[-a, -b * k], [-a * k, -b], [0, -b]], operator: 'c' },
    { points: [[a * k, -b], [a, -b * k], [a, 0]], operator: 'c' },
    { points: [], operator: 'h' },
  ];
}

export const circle = (radius: number): Curve => ellipse(radius, radius);

export function square(half: number): Curve {
  const corners: Point[] = [[half, -half], [half, half], [-half, half]];
  return [{ points: [[-half, -half]], operator: 'm' }, ...corners.map((corner) => ({ points: [corner], operator: 'l' as const })), { points: [], operator: 'h' }];
}

/** The curve as commands. */
export function draw(curve: Curve): string {
  return curve.map(({ points, operator }) => [...points.map(([x, y]) => `${n(x)} ${n(y)}`), operator].join(' ')).join('\n');
}

/** Commands drawn somewhere else; the same commands many times pack into almost nothing. */
export function placed(commands: string, at: Point, matrix: readonly [number, number, number, number] = [1, 0, 0, 1]): string {
  return `q ${matrix.map((value) => String(Math.round(value * 1000) / 1000)).join(' ')} ${n(at[0])} ${n(at[1])} cm\n${commands}\nQ`;
}

/** The same curve stroked in `count` positions spread over the `whole` angle. */
export function turned(curve: Curve, count: number, whole: number): string {
  const commands = `${draw(curve)} S`;
  return angles(count, whole).map((angle) => placed(commands, [0, 0], [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)])).join('\n');
}

export function angles(count: number, whole: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * whole) / count);
}

/** A tenth of a point is finer than any printer needs, and packs well. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
