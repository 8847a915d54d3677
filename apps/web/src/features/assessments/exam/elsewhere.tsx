import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import type { Choice } from './answer-queue';
import type { Device } from './device';
import type { Question } from './question-view';
import classes from './exam.module.css';

function same({ kind }: Question, one: readonly string[], other: readonly string[]): boolean {
  if (kind === 'ORDERING') return one.join() === other.join();
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** The words of a choice; a pair names both its sides. */
function useWords() {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return ({ options, targets }: Question, ids: readonly string[]): string => {
    const words = ids.map((id) => {
      const [option, target] = id.split(':').map((part) => [...options, ...targets].find((each) => each.id === part)?.text ?? '');
      return target === undefined ? (option ?? '') : t('elsewhere.pair', { option, target });
    });
    return format.list(words) || t('elsewhere.none');
  };
}

function Difference({ question, here }: { question: Question; here: Choice }) {
  const { t } = useTranslation('assessments');
  const words = useWords();
  return (
    <li>
      <p>{t('elsewhere.question', { number: question.position, stem: question.stem })}</p>
      <dl className={classes.both}>
        <dt>{t('elsewhere.here')}</dt><dd>{words(question, here.optionIds)}</dd>
        <dt>{t('elsewhere.there')}</dt><dd>{words(question, question.chosen)}</dd>
      </dl>
    </li>
  );
}

export interface ElsewhereProps {
  questions: readonly Question[];
  device: Device;
  take: () => Promise<unknown>;
  error: unknown;
  isPending: boolean;
}

/** Another device went on. What it saved stays; what waits here is shown beside it, and nothing is chosen for the person. */
export function Elsewhere({ questions, device, take, error, isPending }: ElsewhereProps) {
  const { t } = useTranslation('assessments');
  const differing = questions.flatMap((question) => {
    const here = device.waiting[question.id];
    return here && !same(question, here.optionIds, question.chosen) ? [{ question, here }] : [];
  });
  // A refusal reaches the screen through `error`.
  const goOn = () => void take().catch(() => undefined);
  const goOnWithThere = () => {
    device.forget(device.waiting);
    goOn();
  };
  const keep = <Button onClick={goOn} aria-busy={isPending}>{t('elsewhere.keep-here', { count: differing.length })}</Button>;
  const leave = <Button variant={differing.length > 0 ? 'default' : 'filled'} onClick={goOnWithThere} aria-busy={isPending}>{t(differing.length > 0 ? 'elsewhere.keep-there' : 'elsewhere.go-on')}</Button>;
  return (
    <Card title={t('elsewhere.title')} tone="attention" actions={<>{differing.length > 0 && keep}{leave}</>}>
      <p>{t('elsewhere.saved')}</p>
      {differing.length > 0 && <p>{t('elsewhere.differ', { count: differing.length })}</p>}
      {differing.length > 0 && <ul className={classes.rules}>{differing.map((each) => <Difference key={each.question.id} {...each} />)}</ul>}
      {Boolean(error) && <Problem error={error} />}
    </Card>
  );
}
