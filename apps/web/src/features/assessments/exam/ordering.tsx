import { useEffect, useRef, useState } from 'react';
import { Button, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moved } from '../moved';
import type { AnswerProps } from './question-view';
import classes from './exam.module.css';

type Step = -1 | 1;

interface RowProps {
  text: string;
  place: number;
  count: number;
  onMove: (step: Step) => void;
  /** The button that was just pressed: it keeps the focus where its row went. */
  pressed: Step | null;
}

function Row({ text, place, count, onMove, pressed }: RowProps) {
  const { t } = useTranslation('assessments');
  const buttons = { up: useRef<HTMLButtonElement>(null), down: useRef<HTMLButtonElement>(null) };
  const { up, down } = buttons;
  useEffect(() => {
    if (pressed !== null) (pressed === -1 ? up : down).current?.focus();
  }, [pressed, place, up, down]);
  const move = (step: Step, isPossible: boolean) => () => (isPossible ? onMove(step) : undefined);
  return (
    <li className={classes.orderRow}>
      <span className={classes.optionLabel}>{t('order.place', { place, text })}</span>
      <span className={classes.orderButtons}>
        <Button ref={up} variant="default" aria-disabled={place === 1} aria-label={t('order.up-name', { text })} onClick={move(-1, place > 1)}>{t('order.up')}</Button>
        <Button ref={down} variant="default" aria-disabled={place === count} aria-label={t('order.down-name', { text })} onClick={move(1, place < count)}>{t('order.down')}</Button>
      </span>
    </li>
  );
}

/** An order is made with buttons alone: the same on a phone, with keys and with a screen reader. Nothing is an answer until the person says so. */
export function Ordering({ question, choice, onChange }: AnswerProps) {
  const { t } = useTranslation('assessments');
  const [last, setLast] = useState<{ id: string; step: Step; said: string } | null>(null);
  const isAnswered = choice.optionIds.length > 0;
  const order = isAnswered ? choice.optionIds : question.options.map((option) => option.id);
  const textOf = (id: string) => question.options.find((option) => option.id === id)?.text ?? '';
  const move = (index: number, step: Step) => {
    const id = order[index] as string;
    onChange({ ...choice, optionIds: moved(order, index, step) });
    setLast({ id, step, said: t('order.moved', { text: textOf(id), place: index + step + 1, count: order.length }) });
  };
  return (
    <Input.Wrapper label={question.stem} labelElement="div" description={t('order.hint')} classNames={{ label: classes.stem }}>
      <ol className={classes.order} aria-label={question.stem}>
        {order.map((id, index) => <Row key={id} text={textOf(id)} place={index + 1} count={order.length} onMove={(step) => move(index, step)} pressed={last?.id === id ? last.step : null} />)}
      </ol>
      {!isAnswered && <Button variant="default" onClick={() => onChange({ ...choice, optionIds: order })}>{t('order.keep')}</Button>}
      <p role="status" className="visually-hidden">{last?.said ?? ''}</p>
    </Input.Wrapper>
  );
}
