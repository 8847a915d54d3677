import { useState } from 'react';
import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import type { ImportFormat, ImportItemsInput } from '../../../graphql/generated/graphql';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { Page } from '../../../ui/page';
import { levels, locales } from './content';
import { ImportPreview } from './import-preview';
import classes from './bank.module.css';

const formats: readonly ImportFormat[] = ['GIFT', 'AIKEN', 'CSV', 'QTI'];

type Draft = Omit<ImportItemsInput, 'providerId'>;

const oneOf = <T,>(values: readonly T[], value: unknown, otherwise: T): T => values.find((each) => each === value) ?? otherwise;

function Settings({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation(['bank', 'assessments']);
  return (
    <div className={classes.fields}>
      <NativeSelect label={t('import.format')} value={draft.format} data={formats.map((value) => ({ value, label: t(`format.${value}`) }))} onChange={(event) => onChange({ ...draft, format: oneOf(formats, event.currentTarget.value, draft.format) })} />
      <NativeSelect label={t('import.language')} value={draft.locale} data={locales.map((value) => ({ value, label: t(`language.${value}`) }))} onChange={(event) => onChange({ ...draft, locale: event.currentTarget.value })} />
      <NativeSelect label={t('domain')} value={draft.domain} data={domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'assessments' }) }))} onChange={(event) => onChange({ ...draft, domain: oneOf(domains, event.currentTarget.value, draft.domain) })} />
      <NativeSelect label={t('level')} value={String(draft.difficulty)} data={levels.map((level) => ({ value: String(level), label: t(`level.${level as 1 | 2 | 3}`) }))} onChange={(event) => onChange({ ...draft, difficulty: Number(event.currentTarget.value) })} />
      <TextInput label={t('import.prefix')} maxLength={30} value={draft.prefix} onChange={(event) => onChange({ ...draft, prefix: event.currentTarget.value })} />
    </div>
  );
}

function ImportPage() {
  const { t } = useTranslation('bank');
  const { membership } = useSession();
  const [draft, setDraft] = useState<Draft>({ format: 'GIFT', locale: 'en', domain: 'ADVOCACY', difficulty: 2, prefix: 'IMP', text: '' });
  const [asked, setAsked] = useState<Draft | null>(null);
  const read = (file: File | null) => void file?.text().then((text) => setDraft((before) => ({ ...before, text })));
  return (
    <Page title={t('import.title')} lead={t('import.lead')} back={{ to: '/bank', label: t('title') }}>
      <Card title={t('import.file')}>
        <Settings draft={draft} onChange={setDraft} />
        <FileInput label={t('import.choose')} accept=".txt,.gift,.csv,.xml,text/*,application/xml" onChange={read} />
        <Textarea label={t('import.text')} description={t('import.text-hint')} minRows={6} maxRows={16} autosize value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })} />
        <div><Button variant="default" onClick={() => setAsked(draft)}>{t('import.preview')}</Button></div>
      </Card>
      {asked && membership && <ImportPreview key={JSON.stringify(asked)} input={{ providerId: membership.organisation.id, ...asked }} />}
    </Page>
  );
}

export { ImportPage as Component };
