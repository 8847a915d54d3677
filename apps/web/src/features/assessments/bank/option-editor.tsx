import { Button, Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moved } from '../moved';
import { newOption, noWords, withRight } from './content';
import type { Content, Option } from './content';
import { WordsField } from './words-field';
import classes from './bank.module.css';

export interface PartProps {
  content: Content;
  onChange: (content: Content) => void;
}

function RightMark({ content, onChange, at }: PartProps & { at: number }) {
  const { t } = useTranslation('bank');
  const isRight = content.options[at]?.isRight ?? false;
  const label = t('edit.right', { number: at + 1 });
  if (content.kind === 'MULTIPLE') return <Checkbox label={label} checked={isRight} onChange={(event) => onChange(withRight(content, at, event.currentTarget.checked))} />;
  return <Radio name="right" label={label} checked={isRight} onChange={() => onChange(withRight(content, at, true))} />;
}

function OptionButtons({ content, onChange, at }: PartProps & { at: number }) {
  const { t } = useTranslation('bank');
  const { options, kind } = content;
  const move = (step: -1 | 1) => () => onChange({ ...content, options: moved(options, at, step) });
  const isFixed = kind === 'TRUE_FALSE';
  return (
    <div className={classes.row}>
      {at > 0 && !isFixed && <Button variant="default" onClick={move(-1)} aria-label={t('edit.up-name', { number: at + 1 })}>{t('edit.up')}</Button>}
      {at < options.length - 1 && !isFixed && <Button variant="default" onClick={move(1)} aria-label={t('edit.down-name', { number: at + 1 })}>{t('edit.down')}</Button>}
      {options.length > 2 && !isFixed && (
        <Button variant="subtle" onClick={() => onChange({ ...content, options: options.filter((_, index) => index !== at) })} aria-label={t('edit.remove-name', { number: at + 1 })}>{t('edit.remove')}</Button>
      )}
    </div>
  );
}

function OneOption({ content, onChange, at }: PartProps & { at: number }) {
  const { t } = useTranslation('bank');
  const option = content.options[at] as Option;
  const change = (next: Option) => onChange({ ...content, options: content.options.map((each, index) => (index === at ? next : each)) });
  const isChoice = content.kind !== 'ORDERING' && content.kind !== 'MATCHING';
  return (
    <li className={classes.option}>
      <WordsField label={t(content.kind === 'ORDERING' ? 'edit.step' : 'edit.option', { number: at + 1 })} value={option} onChange={(words) => change({ ...option, ...words })} />
      {content.kind === 'MATCHING' && <WordsField label={t('edit.match', { number: at + 1 })} value={option.match} onChange={(match) => change({ ...option, match })} />}
      <div className={classes.row}>
        {isChoice && <RightMark content={content} onChange={onChange} at={at} />}
        <OptionButtons content={content} onChange={onChange} at={at} />
      </div>
    </li>
  );
}

/** The answers of an item, as its kind asks for them. */
export function OptionEditor({ content, onChange }: PartProps) {
  const { t } = useTranslation('bank');
  const { kind, options, extra } = content;
  const changeExtra = (at: number, words: Content['extra'][number]) => onChange({ ...content, extra: extra.map((each, index) => (index === at ? words : each)) });
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t(`edit.options.${kind}`)}</legend>
      <ol className={classes.list}>{options.map((_, at) => <OneOption key={at} content={content} onChange={onChange} at={at} />)}</ol>
      {kind === 'MATCHING' && extra.map((words, at) => <WordsField key={at} label={t('edit.extra', { number: at + 1 })} value={words} onChange={(next) => changeExtra(at, next)} />)}
      <div className={classes.row}>
        {kind !== 'TRUE_FALSE' && options.length < 12 && <Button variant="default" onClick={() => onChange({ ...content, options: [...options, newOption()] })}>{t('edit.add-option')}</Button>}
        {kind === 'MATCHING' && extra.length < 6 && <Button variant="default" onClick={() => onChange({ ...content, extra: [...extra, noWords()] })}>{t('edit.add-extra')}</Button>}
      </div>
    </fieldset>
  );
}
