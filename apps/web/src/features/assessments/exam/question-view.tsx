import { useState } from 'react';
import { Button, Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import type { Choice } from './answer-queue';
import { Matching } from './matching';
import { Ordering } from './ordering';
import { ReadAloud } from './read-aloud';
import classes from './exam.module.css';

export type Question = AttemptQuery['attempt']['questions'][number];

export interface AnswerProps<Asked = Pick<Question, 'stem' | 'options' | 'targets'>> {
  question: Asked;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

export type QuestionViewProps = AnswerProps<Question>;

function Options(props: QuestionViewProps) {
  const { t } = useTranslation('assessments');
  const { question, choice, onChange } = props;
  if (question.kind === 'ORDERING') return <Ordering key={question.id} {...props} />;
  if (question.kind === 'MATCHING') return <Matching {...props} />;
  if (question.kind === 'MULTIPLE') {
    return (
      <Checkbox.Group label={question.stem} description={t('question.several')} value={choice.optionIds} onChange={(optionIds) => onChange({ ...choice, optionIds })} classNames={{ label: classes.stem }}>
        <div className={classes.options}>{question.options.map(({ id, text }) => <Checkbox key={id} value={id} label={text} classNames={{ body: classes.option, labelWrapper: classes.optionLabel }} />)}</div>
      </Checkbox.Group>
    );
  }
  return (
    <Radio.Group key={question.id} name={question.id} label={question.stem} description={t('question.one')} value={choice.optionIds[0] ?? ''} onChange={(id) => onChange({ ...choice, optionIds: [id] })} classNames={{ label: classes.stem }}>
      <div className={classes.options}>{question.options.map(({ id, text }) => <Radio key={id} value={id} label={text} classNames={{ body: classes.option, labelWrapper: classes.optionLabel }} />)}</div>
    </Radio.Group>
  );
}

/** One question in the language that the person reads it in, aloud where they want, and a mark to come back to it. */
export function QuestionView({ question, choice, onChange }: QuestionViewProps) {
  const { t } = useTranslation('assessments');
  const [isOther, setIsOther] = useState(false);
  const shown = isOther ? { ...question, ...question.other } : question;
  const next = isOther ? question.locale : question.other.locale;
  return (
    <div className={classes.question}>
      <div className={classes.steps}>
        <Button variant="default" lang={next} onClick={() => setIsOther(!isOther)}>{t(next === 'es' ? 'question.in-spanish' : 'question.in-english')}</Button>
        <ReadAloud key={shown.locale} question={shown} />
      </div>
      <div lang={shown.locale} className={classes.words}>
        {shown.vignette !== null && (
          <section className={classes.vignette} aria-label={t('question.vignette')}>
            <p className={classes.vignetteLabel}>{t('question.vignette')}</p>
            <p className={classes.vignetteText}>{shown.vignette}</p>
          </section>
        )}
        <Options question={shown} choice={choice} onChange={onChange} />
      </div>
      <Checkbox label={t('question.flag')} checked={choice.isFlagged} onChange={(event) => onChange({ ...choice, isFlagged: event.currentTarget.checked })} />
    </div>
  );
}
