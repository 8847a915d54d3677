import { useTranslation } from 'react-i18next';
import { SupervisionAskedDocument } from '../../../graphql/generated/graphql';
import type { ApplicationStatus, SupervisionAskedQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import { Gaps } from './supervision';

type Rule = SupervisionAskedQuery['myApplications'][number]['supervisionAsked'][number];

const over: readonly ApplicationStatus[] = ['ISSUED', 'DENIED', 'WITHDRAWN'];

function RuleLine({ rule }: { rule: Rule }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const amount = (value: number) => (rule.kind === 'RATIO' ? format.minutes(value) : format.number(value));
  const key = rule.kind === 'RATIO' ? 'asked.RATIO' : rule.every === 'MONTH' ? 'asked.MONTH' : 'asked.WEEK';
  return (
    <section>
      <h3>{rule.name}</h3>
      <p><StatusTag tone={rule.isMet ? 'good' : 'attention'}>{t(rule.isMet ? 'asked.met' : 'asked.missing')}</StatusTag></p>
      <p>{t(key, { counted: amount(rule.counted), required: amount(rule.required) })}</p>
      {rule.pending > 0 && <p>{t('asked.pending', { pending: amount(rule.pending) })}</p>}
      {rule.missed.length > 0 && <Gaps gaps={rule.missed} />}
    </section>
  );
}

/** What the certificates that somebody applied for ask of supervision; nothing where none asks how often. */
export function Asked() {
  const { t } = useTranslation('hours');
  const query = useApiQuery(SupervisionAskedDocument, {});
  return (
    <QueryView query={query}>
      {({ myApplications }) =>
        myApplications
          .filter(({ status, supervisionAsked }) => !over.includes(status) && supervisionAsked.length > 0)
          .map(({ id, scheme, supervisionAsked }) => <Card key={id} title={t('asked.title', { title: scheme.title })}>{supervisionAsked.map((rule) => <RuleLine key={rule.id} rule={rule} />)}</Card>)
      }
    </QueryView>
  );
}
