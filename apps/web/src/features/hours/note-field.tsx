import { useEffect } from 'react';
import { Checkbox, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { NoteFindingsDocument } from '../../graphql/generated/graphql';
import type { NoteFindingsQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { checkbox, field } from '../../ui/form';
import { useFormat } from '../../ui/format';
import classes from './hours.module.css';
import type { HoursFormState } from './hours-form';

const PAUSE_MS = 500;

type Finding = NoteFindingsQuery['noteFindings'][number];

/** What the server sees in the note once somebody stops typing. With no network it says so when the entry is sent. */
function useFindings(form: HoursFormState): readonly Finding[] {
  const { note, placementId } = form.getValues();
  const [written] = useDebouncedValue(note.trim(), PAUSE_MS);
  const { data } = useApiQuery(NoteFindingsDocument, { placementId, note: written }, { enabled: written !== '' && placementId !== '', staleTime: Infinity, retry: false });
  return written === '' ? [] : (data?.noteFindings ?? []);
}

function Seen({ form, findings }: { form: HoursFormState; findings: readonly Finding[] }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const saw = format.list(findings.map(({ text }) => text));
  const mayStay = findings.every((finding) => finding.mayStay);
  // A word for one name is none for the next.
  useEffect(() => form.setFieldValue('isNoteVouched', false), [saw]);
  return (
    <>
      <div className={classes.reason} role="status">
        <p>{t('note.saw', { saw })}</p>
        <p>{t(mayStay ? 'note.names' : 'note.never')}</p>
      </div>
      {mayStay && <Checkbox size="md" {...checkbox(form, 'isNoteVouched')} label={t('note.vouch')} />}
    </>
  );
}

/** What was done, in words that tell of nobody. */
export function NoteField({ form }: { form: HoursFormState }) {
  const { t } = useTranslation(['hours', 'common']);
  const findings = useFindings(form);
  return (
    <>
      <Textarea {...field(form, 'note')} label={t('optional', { ns: 'common', label: t('form.note') })} description={t('form.note-hint')} autosize minRows={2} maxLength={500} />
      {findings.length > 0 && <Seen form={form} findings={findings} />}
    </>
  );
}
