import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format';
import { marksOf, plot, xOf, yOf } from './plot.rules';
import type { Mark, PlotItem } from './plot.rules';
import classes from './statistics.module.css';

const bottom = plot.height - plot.bottom;
const end = plot.width - plot.right;

function MarkShape({ mark }: { mark: Mark }) {
  const { x, y, shape, isHollow, title } = mark;
  const look = { className: classes.mark, 'data-shape': shape, 'data-hollow': isHollow || undefined };
  return shape === 'circle' ? <circle cx={x} cy={y} r="6" {...look}><title>{title}</title></circle> : <path d={`M${x} ${y - 8} L${x + 8} ${y} L${x} ${y + 8} L${x - 8} ${y}Z`} {...look}><title>{title}</title></path>;
}

/** Where the values are outside of what is wanted: hatched, so that it shows without colour. */
function Zones() {
  const zone = (from: number, to: number) => <rect x={xOf(from)} y={plot.top} width={xOf(to) - xOf(from)} height={bottom - plot.top} fill="url(#look)" />;
  return (
    <>
      <defs>
        <pattern id="look" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="8" className={classes.hatch} /></pattern>
      </defs>
      {zone(0, 0.3)}
      {zone(0.9, 1)}
      <rect x={xOf(0.3)} y={yOf(0.2)} width={xOf(0.9) - xOf(0.3)} height={bottom - yOf(0.2)} fill="url(#look)" />
    </>
  );
}

function Axes() {
  const { t } = useTranslation('bank');
  const format = useFormat();
  return (
    <g className={classes.axis}>
      <path d={`M${plot.left} ${plot.top}V${bottom}H${end}`} fill="none" />
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((p) => <text key={p} x={xOf(p)} y={bottom + 18} textAnchor="middle">{format.number(Math.round(p * 100))}</text>)}
      {[-0.4, 0, 0.2, 0.4, 0.6, 0.8].map((r) => <text key={r} x={plot.left - 8} y={yOf(r) + 4} textAnchor="end">{format.number(r)}</text>)}
      <text x={(plot.left + end) / 2} y={plot.height - 6} textAnchor="middle">{t('plot.x')}</text>
      <text transform={`translate(14 ${(plot.top + bottom) / 2}) rotate(-90)`} textAnchor="middle">{t('plot.y')}</text>
    </g>
  );
}

/** Each question at its share of right answers and its correlation with the rest of the form. `sentence` says what it comes to. */
export function ItemPlot({ items, sentence }: { items: readonly PlotItem[]; sentence: string }) {
  const { t } = useTranslation('bank');
  return (
    <>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} className={classes.plot} role="img" aria-label={sentence}>
        <Zones />
        <Axes />
        {marksOf(items).map((mark) => <MarkShape key={mark.id} mark={mark} />)}
      </svg>
      <p className="muted">{t('plot.legend')}</p>
    </>
  );
}
