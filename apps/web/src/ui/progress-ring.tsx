import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import classes from './progress-ring.module.css';

export interface RingProps {
  label: string;
  counted: number;
  /** Logged but not yet counted, for example waiting for a signature: hatched. */
  pending?: number;
  total: number;
  unit?: 'minutes' | 'count';
  /** A part of what there is, not the way to a goal: nothing is "to go". */
  isShare?: boolean;
  size?: number;
}

const radius = 42;
const around = 2 * Math.PI * radius;
const share = (part: number, total: number): number => (total <= 0 ? 1 : Math.max(0, Math.min(1, part / total)));

function useRingTexts({ label, counted, pending = 0, total, unit = 'count', isShare = false }: RingProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const show = unit === 'minutes' ? format.minutes : format.number;
  const values = { label, counted: show(counted), total: show(total), pending: show(pending), left: show(Math.max(0, total - counted - pending)) };
  const kind = isShare ? 'ring.share' : 'ring';
  const sentence = t(`${kind}.${pending > 0 ? 'pending' : 'settled'}`, values);
  return { sentence, counted: values.counted, of: t('ring.of', { total: values.total }) };
}

function Arc({ from, to, stroke }: { from: number; to: number; stroke: string }) {
  if (to <= from) return null;
  return <circle className={classes.arc} cx="50" cy="50" r={radius} stroke={stroke} strokeDasharray={`${(to - from) * around} ${around}`} strokeDashoffset={-from * around} />;
}

/** Full arc: counted. Hatched arc: waiting. The same facts stand in the name of the picture. */
export function ProgressRing(props: RingProps) {
  const { sentence, counted, of } = useRingTexts(props);
  const hatch = useId();
  const done = share(props.counted, props.total);
  const withPending = share(props.counted + (props.pending ?? 0), props.total);
  return (
    <svg className={classes.ring} style={{ inlineSize: props.size ?? 116 }} viewBox="0 0 100 100" role="img" aria-label={sentence}>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="var(--wm-gold-soft)" />
          <rect width="2" height="4" fill="var(--wm-gold)" />
        </pattern>
      </defs>
      <circle cx="50" cy="50" r={radius} className={classes.track} />
      <g transform="rotate(-90 50 50)">
        <Arc from={0} to={done} stroke="var(--wm-pine)" />
        <Arc from={done} to={withPending} stroke={`url(#${hatch})`} />
      </g>
      <text x="50" y="50" className={classes.number} data-long={counted.length > 5 || undefined}>{counted}</text>
      <text x="50" y="65" className={classes.of}>{of}</text>
    </svg>
  );
}

/** A ring beside its name and one line of words. */
export function RingRow({ children, ...ring }: RingProps & { children?: ReactNode }) {
  return (
    <div className={classes.row}>
      <ProgressRing {...ring} size={ring.size ?? 96} />
      <div className={classes.words}>
        <strong>{ring.label}</strong>
        <div>{children}</div>
      </div>
    </div>
  );
}
