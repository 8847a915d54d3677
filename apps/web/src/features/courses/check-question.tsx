import { useState } from 'react';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerCheckDocument } from '../../graphql/generated/graphql';
import type { AnswerCheckMutation } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import { StatusTag } from '../../ui/status-tag';
import classes from './courses.module.css';
import type { After, Step } from './step-page';

const unsure = 'not-sure';

interface ResultProps {
  result: AnswerCheckMutation['answerCheck'];
  onAgain: () => void;
  onNext: (after: After) => void;
}

function CheckResult({ result, onAgain, onNext }: ResultProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.result} role="status" data-right={result.isRight}>
      <StatusTag tone={result.isRight ? 'good' : 'attention'}>{t(result.isRight ? 'check.right' : 'check.wrong')}</StatusTag>
      <p>{result.why}</p>
      <div className={classes.buttons}>
        <Button size="md" onClick={() => onNext(result.step)}>{t('step.next')}</Button>
        {!result.isRight && <Button size="md" variant="default" onClick={onAgain}>{t('check.again')}</Button>}
      </div>
    </div>
  );
}

/** One question. The key stays on the server; an answer comes back with right or not, and why. */
export function CheckQuestion({ step, onNext }: { step: Step; onNext: (after: After) => void }) {
  const { t } = useTranslation('courses');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const answer = useApiMutation(AnswerCheckDocument);
  const send = () => {
    setIsMissing(chosen === null);
    if (chosen !== null) answer.mutate({ input: { stepId: step.id, optionId: chosen === unsure ? null : chosen } });
  };
  const choose = (id: string) => {
    setChosen(id);
    if (answer.isSuccess) answer.reset();
  };
  const choices = [...step.options, { id: unsure, text: t('check.not-sure') }];
  return (
    <>
      <Radio.Group label={t('check.choose')} value={chosen} onChange={choose} {...(isMissing && chosen === null ? { error: t('check.missing') } : {})}>
        <div className={classes.options}>
          {choices.map(({ id, text }) => <Radio key={id} value={id} label={text} />)}
        </div>
      </Radio.Group>
      {answer.isError && <Problem error={answer.error} />}
      {answer.data ? (
        <CheckResult result={answer.data.answerCheck} onAgain={() => answer.reset()} onNext={onNext} />
      ) : (
        <Button size="md" onClick={send} loading={answer.isPending}>{t('check.answer')}</Button>
      )}
    </>
  );
}
