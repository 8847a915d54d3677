import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AppealDenialDocument } from '../../../graphql/generated/graphql';
import type { ApplicationRecordFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import classes from '../certification.module.css';

const limit = 4000;

function AppealForm({ applicationId, day }: { applicationId: string; day: string }) {
  const { t } = useTranslation(['board', 'errors']);
  const appeal = useApiMutation(AppealDenialDocument);
  const check = (text: string) => {
    if (text.trim() === '') return t('APPEAL_TEXT_MISSING', { ns: 'errors' });
    return text.trim().length > limit ? t('APPEAL_TEXT_TOO_LONG', { ns: 'errors', most: limit }) : null;
  };
  const form = useForm({ mode: 'controlled', initialValues: { text: '' }, validate: { text: check } });
  const label = t('appeal.text');
  return (
    <details className={classes.how}>
      <summary>{t('appeal.open', { day })}</summary>
      <p>{t('appeal.hint')}</p>
      <Form form={form} labels={{ text: label }} mutation={appeal} onSubmit={({ text }) => appeal.mutate({ input: { applicationId, text } })} submitLabel={t('appeal.act')}>
        <Textarea {...field(form, 'text')} label={label} description={t('appeal.text-hint')} autosize minRows={4} />
      </Form>
    </details>
  );
}

/** A "no" in plain words: which rule, why, what would change it, and until when it can be appealed. */
export function DenialCard({ application: { id, decisions, requirements, viewerCan } }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const no = decisions.findLast(({ look, outcome }) => look === 1 && outcome === 'DENY');
  const appealUntil = decisions.findLast((decision) => decision.appealUntil !== null)?.appealUntil;
  if (!no) return null;
  const rule = requirements.find((requirement) => requirement.id === no.requirementId);
  return (
    <Card title={t('no.title')}>
      <dl className={classes.exchange}>
        {rule && <div><dt>{t('no.rule')}</dt><dd>{rule.name}</dd><dd className="muted">{rule.source}</dd></div>}
        <div><dt>{t('no.reasons')}</dt><dd className={classes.reasons}>{no.reasons}</dd></div>
        {no.remedy && <div><dt>{t('no.remedy')}</dt><dd className={classes.reasons}>{no.remedy}</dd></div>}
        {appealUntil && <div><dt>{t('no.last-day')}</dt><dd>{format.day(appealUntil)}</dd></div>}
      </dl>
      {viewerCan.appeal && appealUntil && <AppealForm applicationId={id} day={format.day(appealUntil)} />}
    </Card>
  );
}
