import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchemeAddition } from '../../../graphql/generated/graphql';
import classes from './scheme-desk.module.css';
import type { Edits, Line } from './use-draft-edits';
import { useLineName } from './words';

/** Puts a new line below this one. */
export function AddBelow({ line, edits }: { line: Line; edits: Edits }) {
  const { t } = useTranslation('rules');
  const nameOf = useLineName();
  const [chosen, setChosen] = useState<SchemeAddition | ''>('');
  if (line.additions.length === 0) return null;
  const choices = line.additions.map((addition) => ({ value: addition, label: t(`add.${addition}`) }));
  const add = () => {
    // A refusal is told beside the page's saved note.
    if (chosen !== '') void edits.add(line.id, chosen).then(() => setChosen(''), () => undefined);
  };
  return (
    <div className={classes.add}>
      <NativeSelect
        label={t('add.label', { name: nameOf(line) })}
        value={chosen}
        data={[{ value: '', label: t('add.choose') }, ...choices]}
        onChange={(event) => setChosen(line.additions.find((each) => each === event.currentTarget.value) ?? '')}
      />
      <Button variant="default" onClick={add}>{t('add.send')}</Button>
    </div>
  );
}
