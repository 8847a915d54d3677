import { useTranslation } from 'react-i18next';
import type { AgreementQuery } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import classes from './agreement.module.css';
import { Figure } from './figure';

type Agreement = AgreementQuery['agreement'];
type Figures = Pick<Agreement, 'count' | 'exact' | 'kappa' | 'icc'>;

export interface Titled { id: string; title: string }

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);
const ratio = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const cells = ({ count, exact, kappa, icc }: Figures): string[] => [String(count), percent(exact), ratio(kappa), ratio(icc)];

function useHead() {
  const { t } = useTranslation('agreement');
  return [t('count'), t('exact'), t('kappa'), t('icc')];
}

/** Bars of the share with the same level, one a criterion. */
export function CriteriaFigure({ agreement, criteria }: { agreement: Agreement; criteria: readonly Titled[] }) {
  const { t } = useTranslation('agreement');
  const head = useHead();
  const rows = criteria.flatMap(({ id, title }) => agreement.criteria.filter(({ criterionId }) => criterionId === id).map((figures) => ({ title, figures })));
  const weakest = [...rows].sort((a, b) => (a.figures.exact ?? 1) - (b.figures.exact ?? 1))[0];
  const picture = (
    <ul className={classes.plot} style={{ listStyle: 'none', padding: 0 }}>
      {rows.map(({ title, figures }) => (
        <li key={title} className={classes.row}>
          <span>{title}: {percent(figures.exact)}</span>
          <span className={classes.track} aria-hidden="true"><span className={classes.bar} style={{ inlineSize: percent(figures.exact).replace(' ', '') }} /></span>
        </li>
      ))}
    </ul>
  );
  const conclusion = weakest ? t('weakest', { title: weakest.title, share: percent(weakest.figures.exact) }) : '';
  return <Figure title={t('by-criterion')} conclusion={conclusion} picture={picture} head={[t('criterion'), ...head]} rows={rows.map(({ title, figures }) => [title, ...cells(figures)])} />;
}

export function PairsFigure({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreement');
  const head = useHead();
  const rows = agreement.pairs.map((pair) => ({ names: t('pair', { one: pair.rater.name, other: pair.other.name }), pair }));
  const weakest = [...rows].sort((a, b) => (a.pair.exact ?? 1) - (b.pair.exact ?? 1))[0];
  if (!weakest) return null;
  const picture = (
    <ul className={classes.plot} style={{ listStyle: 'none', padding: 0 }}>
      {rows.map(({ names, pair }) => (
        <li key={names} className={classes.row}>
          <span>{names}: {percent(pair.exact)}</span>
          <span className={classes.track} aria-hidden="true"><span className={classes.bar} style={{ inlineSize: percent(pair.exact).replace(' ', '') }} /></span>
        </li>
      ))}
    </ul>
  );
  return <Figure title={t('by-pair')} conclusion={t('weakest', { title: weakest.names, share: percent(weakest.pair.exact) })} picture={picture} head={[t('pairs'), ...head]} rows={rows.map(({ names, pair }) => [names, ...cells(pair)])} />;
}

/** A dot between two levels stricter and two levels milder than the others. */
export function LeniencyFigure({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const rows = agreement.raters.map(({ rater, count, leniency }) => ({ name: rater.name, count, leniency: leniency ?? 0 }));
  const furthest = [...rows].sort((a, b) => Math.abs(b.leniency) - Math.abs(a.leniency))[0];
  if (!furthest) return null;
  const said = (leniency: number) => t(leniency >= 0 ? 'milder' : 'stricter', { levels: format.number(Number(Math.abs(leniency).toFixed(2))) });
  const picture = (
    <ul className={classes.plot} style={{ listStyle: 'none', padding: 0 }}>
      {rows.map(({ name, leniency }) => (
        <li key={name} className={classes.row}>
          <span>{name}: {said(leniency)}</span>
          <span className={classes.track} aria-hidden="true"><span className={classes.middle} /><span className={classes.dot} style={{ insetInlineStart: `${50 + Math.max(-2, Math.min(2, leniency)) * 24}%` }} /></span>
        </li>
      ))}
    </ul>
  );
  return <Figure title={t('leniency')} conclusion={t('furthest', { name: furthest.name, said: said(furthest.leniency) })} picture={picture} head={[t('rater'), t('count'), t('leniency')]} rows={rows.map(({ name, count, leniency }) => [name, String(count), leniency.toFixed(2)])} />;
}
