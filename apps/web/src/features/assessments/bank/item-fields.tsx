import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import { Card } from '../../../ui/card';
import { kinds, levels, withKind } from './content';
import { OptionEditor } from './option-editor';
import type { PartProps } from './option-editor';
import { WordsField } from './words-field';
import classes from './bank.module.css';

function Sorting({ content, onChange }: PartProps) {
  const { t } = useTranslation(['bank', 'assessments']);
  const kind = (value: string) => kinds.find((each) => each === value) ?? content.kind;
  const domain = (value: string) => domains.find((each) => each === value) ?? content.domain;
  return (
    <div className={classes.fields}>
      <NativeSelect label={t('kind')} data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} value={content.kind} onChange={(event) => onChange(withKind(content, kind(event.currentTarget.value)))} />
      <NativeSelect label={t('domain')} data={domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'assessments' }) }))} value={content.domain} onChange={(event) => onChange({ ...content, domain: domain(event.currentTarget.value) })} />
      <NativeSelect label={t('level')} data={levels.map((level) => ({ value: String(level), label: t(`level.${level as 1 | 2 | 3}`) }))} value={String(content.difficulty)} onChange={(event) => onChange({ ...content, difficulty: Number(event.currentTarget.value) })} />
    </div>
  );
}

function Situation({ content, onChange }: PartProps) {
  const { t } = useTranslation('bank');
  const { vignette } = content;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('edit.vignette')}</legend>
      <TextInput label={t('edit.vignette-code')} description={t('edit.vignette-hint')} maxLength={40} value={vignette.code} onChange={(event) => onChange({ ...content, vignette: { ...vignette, code: event.currentTarget.value } })} />
      {vignette.code.trim() !== '' && <WordsField label={t('edit.vignette-text')} rows={3} value={vignette.text} onChange={(text) => onChange({ ...content, vignette: { ...vignette, text } })} />}
    </fieldset>
  );
}

/** Everything of an item but its name. */
export function ItemFields({ content, onChange }: PartProps) {
  const { t } = useTranslation('bank');
  return (
    <Card title={t('edit.title')}>
      <Sorting content={content} onChange={onChange} />
      <Situation content={content} onChange={onChange} />
      <WordsField label={t('edit.stem')} rows={2} value={content.stem} onChange={(stem) => onChange({ ...content, stem })} />
      <OptionEditor content={content} onChange={onChange} />
      <Textarea label={t('edit.rationale')} description={t('edit.rationale-hint')} autosize minRows={2} maxLength={4000} value={content.rationale} onChange={(event) => onChange({ ...content, rationale: event.currentTarget.value })} />
    </Card>
  );
}
