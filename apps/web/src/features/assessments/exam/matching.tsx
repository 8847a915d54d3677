import { Input, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerProps } from './question-view';
import classes from './exam.module.css';

/** Each part has a plain list of what may belong to it: it works with keys, a phone's own picker and a screen reader. */
export function Matching({ question, choice, onChange }: AnswerProps) {
  const { t } = useTranslation('assessments');
  const chosen = new Map(choice.optionIds.map((pair) => pair.split(':') as [string, string]));
  const data = [{ value: '', label: t('match.none') }, ...question.targets.map(({ id, text }) => ({ value: id, label: text }))];
  const match = (option: string, target: string) => {
    const next = new Map(chosen);
    if (target === '') next.delete(option);
    else next.set(option, target);
    onChange({ ...choice, optionIds: question.options.flatMap(({ id }) => (next.has(id) ? [`${id}:${next.get(id)}`] : [])) });
  };
  return (
    <Input.Wrapper label={question.stem} labelElement="div" description={t('match.hint')} classNames={{ label: classes.stem }}>
      <div className={classes.options} role="group" aria-label={question.stem}>
        {question.options.map(({ id, text }) => (
          <NativeSelect key={id} label={text} data={data} value={chosen.get(id) ?? ''} onChange={(event) => match(id, event.currentTarget.value)} />
        ))}
      </div>
    </Input.Wrapper>
  );
}
