import { useTranslation } from 'react-i18next';
import type { AgreementQuery } from '../../../graphql/generated/graphql';
import { Bars, Figure, Tracks } from '../../../ui/figure';
import { useFormat } from '../../../ui/format';
import classes from './agreement.module.css';

type Agreement = AgreementQuery['agreement'];
type Figures = Pick<Agreement, 'count' | 'exact' | 'kappa' | 'icc'>;

interface Titled { id: string; title: string }

interface SharedLevels {
  name: string;
  figures: Figures;
}

/** Bars of the share with the same level; the lowest is named. */
function SharesFigure({ title, first, rows }: { title: string; first: string; rows: readonly SharedLevels[] }) {
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const percent = (share: number | null) => (share === null ? '–' : format.percent(share));
  const ratio = (value: number | null) => (value === null ? '–' : format.ratio(value));
  const weakest = [...rows].sort((a, b) => (a.figures.exact ?? 1) - (b.figures.exact ?? 1))[0];
  const bars = rows.map(({ name, figures: { exact } }) => ({ name, said: percent(exact), share: exact ?? 0 }));
  return (
    <Figure
      title={title}
      conclusion={weakest ? t('weakest', { title: weakest.name, share: percent(weakest.figures.exact) }) : ''}
      picture={<Bars rows={bars} />}
      head={[first, t('count'), t('exact'), t('kappa'), t('icc')]}
      rows={rows.map(({ name, figures: { count, exact, kappa, icc } }) => [name, format.number(count), percent(exact), ratio(kappa), ratio(icc)])}
    />
  );
}

export function CriteriaFigure({ agreement, criteria }: { agreement: Agreement; criteria: readonly Titled[] }) {
  const { t } = useTranslation('agreement');
  const rows = criteria.flatMap(({ id, title }) => agreement.criteria.filter(({ criterionId }) => criterionId === id).map((figures) => ({ name: title, figures })));
  return <SharesFigure title={t('by-criterion')} first={t('criterion')} rows={rows} />;
}

export function PairsFigure({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreement');
  if (agreement.pairs.length === 0) return null;
  const rows = agreement.pairs.map((pair) => ({ name: t('pair', { one: pair.rater.name, other: pair.other.name }), figures: pair }));
  return <SharesFigure title={t('by-pair')} first={t('pairs')} rows={rows} />;
}

/** A dot between two levels stricter and two levels milder than the others. */
export function LeniencyFigure({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const rows = agreement.raters.map(({ rater, count, leniency }) => ({ name: rater.name, count, leniency: leniency ?? 0 }));
  const furthest = [...rows].sort((a, b) => Math.abs(b.leniency) - Math.abs(a.leniency))[0];
  if (!furthest) return null;
  const said = (leniency: number) => t(leniency >= 0 ? 'milder' : 'stricter', { levels: format.ratio(Math.abs(leniency)) });
  const placeOf = (leniency: number) => `${50 + Math.max(-2, Math.min(2, leniency)) * 24}%`;
  const dots = rows.map(({ name, leniency }) => ({ name, said: said(leniency), mark: <><span className={classes.middle} /><span className={classes.dot} style={{ insetInlineStart: placeOf(leniency) }} /></> }));
  return (
    <Figure
      title={t('leniency')}
      conclusion={t('furthest', { name: furthest.name, said: said(furthest.leniency) })}
      picture={<Tracks rows={dots} />}
      head={[t('rater'), t('count'), t('leniency')]}
      rows={rows.map(({ name, count, leniency }) => [name, format.number(count), format.ratio(leniency)])}
    />
  );
}
