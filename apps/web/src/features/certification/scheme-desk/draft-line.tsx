import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../ui/confirm-button';
import { Icon } from '../../../ui/icon';
import { StatusTag } from '../../../ui/status-tag';
import { AddBelow } from './add-below';
import { LineField } from './line-field';
import classes from './scheme-desk.module.css';
import type { Edits, Field, Line } from './use-draft-edits';
import { useFieldLabel, useFieldText, useKindName, useLineName } from './words';

export const lineId = (id: string): string => `line-${id}`;
const ROOT = 'scheme';

function LineButtons({ line, edits }: { line: Line; edits: Edits }) {
  const { t } = useTranslation('rules');
  const name = useLineName()(line);
  // A refusal is told beside the page's saved note.
  const move = (by: number) => () => void edits.move(line.id, by).catch(() => undefined);
  if (line.id === ROOT) return null;
  return (
    <div className={classes.buttons}>
      {line.canMoveUp && <Button variant="default" onClick={move(-1)} aria-label={t('line.up-name', { name })}>{t('line.up')}</Button>}
      {line.canMoveDown && <Button variant="default" onClick={move(1)} aria-label={t('line.down-name', { name })}>{t('line.down')}</Button>}
      <ConfirmButton variant="subtle" isGrave act={t('line.remove')} question={t('line.remove-question', { name })} error={edits.error} onConfirm={() => edits.remove(line.id)}>
        <p>{t('line.remove-follows')}</p>
      </ConfirmButton>
    </div>
  );
}

const inBoth = ({ field }: Field): boolean => field.endsWith('_EN') || field.endsWith('_ES');

/** The same words in both languages stand side by side. */
function Fields({ line, edits }: { line: Line; edits: Edits }) {
  const shown = (fields: Field[]) => fields.map((field) => <LineField key={field.field} line={line} field={field} edits={edits} />);
  return (
    <>
      <div className={classes.pair}>{shown(line.fields.filter(inBoth))}</div>
      {shown(line.fields.filter((field) => !inBoth(field)))}
    </>
  );
}

function ReadOnly({ line }: { line: Line }) {
  const { t } = useTranslation('rules');
  const labelOf = useFieldLabel();
  const shownOf = useFieldText();
  const written = line.fields.filter(({ value, field }) => value !== '' && field !== 'NAME_EN' && field !== 'NAME_ES');
  return <ul className={classes.groups}>{written.map((field) => <li key={field.field}>{t('history.detail', { what: labelOf(line, field.field), value: shownOf(field) })}</li>)}</ul>;
}

const startsOpen = ({ id, name, kind }: Line): boolean => id === ROOT || (name === '' && kind !== 'renewal');

/** A line and, below it, what belongs to it. New lines stand open; without edits it is only read. */
export function DraftLine({ line, lines, edits }: { line: Line; lines: readonly Line[]; edits: Edits | null }) {
  const { t } = useTranslation('rules');
  const [kindOf, nameOf] = [useKindName(), useLineName()];
  const [isOpen] = useState(startsOpen(line));
  const below = lines.filter(({ parentId }) => parentId === line.id);
  const count = line.problems.length + line.fields.reduce((sum, field) => sum + field.problems.length, 0);
  return (
    <li>
      <details className={classes.line} open={isOpen}>
        <summary id={lineId(line.id)}>
          <Icon name="forward" size={16} />
          <strong>{nameOf(line)}</strong>
          <span className="muted">{kindOf(line)}</span>
          {count > 0 && <StatusTag tone="attention">{t('line.problems', { count })}</StatusTag>}
        </summary>
        <div className={classes.body}>
          {line.problems.map((code) => <p key={code} className={classes.mend}>{t(`problem.${code}`)}</p>)}
          {!line.isKnown && <p>{t('line.unknown')}</p>}
          {edits ? <Fields line={line} edits={edits} /> : <ReadOnly line={line} />}
          {edits && <AddBelow line={line} edits={edits} />}
          {edits && <LineButtons line={line} edits={edits} />}
        </div>
      </details>
      {below.length > 0 && <ul className={classes.lines}>{below.map((each) => <DraftLine key={each.id} line={each} lines={lines} edits={edits} />)}</ul>}
    </li>
  );
}
