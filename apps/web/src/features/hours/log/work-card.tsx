import { useEffect, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import type { Sending } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { MinutesInput } from '../../../ui/minutes-input';
import type { HoursFormState, HoursValues } from '../hours-form';
import { lengths, servedWords } from '../hours-words';
import { NoteField } from '../note-field';
import { GainHint } from './gain-hint';
import classes from './log.module.css';
import { placeOf, yesterday } from './scene';
import type { LogScene } from './scene';
import { endOf, offerStart } from './start.rules';
import type { StartReason } from './start.rules';

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Chips({ label, hint, chips }: { label: string; hint?: string; chips: readonly Chip[] }) {
  return (
    <div role="group" aria-label={label} className={classes.field}>
      <span aria-hidden className={classes.label}>{label}</span>
      {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      <div className={classes.chips}>
        {chips.map(({ key, label: words, isOn, choose }) => <Button key={key} variant={isOn ? 'filled' : 'default'} aria-pressed={isOn} onClick={choose}>{words}</Button>)}
      </div>
    </div>
  );
}

function Day({ form, scene }: { form: HoursFormState; scene: LogScene }) {
  const { t } = useTranslation('hours');
  const value = form.getValues().workedOn;
  const days = [scene.now.on, yesterday(scene.now)];
  const [isOther, setIsOther] = useState(!days.includes(value));
  const choose = (day: string) => () => {
    setIsOther(false);
    form.setFieldValue('workedOn', day);
  };
  const named = days.map((day, index) => ({ key: day, label: t(index === 0 ? 'log.today' : 'log.yesterday'), isOn: !isOther && value === day, choose: choose(day) }));
  return (
    <>
      <Chips label={t('form.day')} chips={[...named, { key: 'other', label: t('log.other-day'), isOn: isOther, choose: () => setIsOther(true) }]} />
      {isOther && <TextInput {...field(form, 'workedOn')} label={t('form.other-day')} type="date" max={scene.now.on} />}
    </>
  );
}

function Length({ form }: { form: HoursFormState }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const value = form.getValues().minutes;
  const isListed = lengths.some((minutes) => minutes === value);
  const [isOther, setIsOther] = useState(value !== null && !isListed);
  const choose = (minutes: number) => () => {
    setIsOther(false);
    form.setFieldValue('minutes', minutes);
  };
  const listed = lengths.map((minutes) => ({ key: String(minutes), label: format.length(minutes), isOn: !isOther && value === minutes, choose: choose(minutes) }));
  const hasField = isOther || form.errors['minutes'] !== undefined;
  return (
    <>
      <Chips label={t('form.length')} chips={[...listed, { key: 'other', label: t('log.other-length'), isOn: isOther, choose: () => setIsOther(true) }]} />
      {hasField && <MinutesInput {...field(form, 'minutes')} value={value} label={t('form.other-length')} />}
    </>
  );
}

/** Offers a start until somebody types one. */
function useStart(form: HoursFormState, scene: LogScene, usual: string | null): StartReason | null {
  const { workedOn, minutes, startTime } = form.getValues();
  const offer = minutes === null || workedOn === '' ? null : offerStart(workedOn, minutes, { usual, taken: scene.taken, now: scene.now });
  const [given, setGiven] = useState(startTime);
  const isTyped = startTime !== given;
  useEffect(() => {
    if (isTyped) return;
    setGiven(offer?.time ?? '');
    form.setFieldValue('startTime', offer?.time ?? '');
  }, [offer?.time, isTyped]);
  return isTyped ? null : (offer?.because ?? null);
}

function Start({ form, scene, usual }: { form: HoursFormState; scene: LogScene; usual: string | null }) {
  const { t } = useTranslation('hours');
  const because = useStart(form, scene, usual);
  const { startTime, minutes } = form.getValues();
  const reason = because ? t(`start.${because}`) : t('form.start-hint');
  const hint = startTime !== '' && minutes !== null ? t('start.until', { time: endOf({ startTime, minutes }), reason }) : reason;
  return <TextInput {...field(form, 'startTime')} label={t('form.start')} description={hint} type="time" />;
}

/** One tap for whoever wants to say it; a second one takes it back. */
function WithWhom({ form }: { form: HoursFormState }) {
  const { t } = useTranslation('hours');
  const value = form.getValues().served;
  const chips = servedWords.map((word) => ({ key: word, label: t(`served.${word}`), isOn: value === word, choose: () => form.setFieldValue('served', value === word ? '' : word) }));
  return <Chips label={t('form.served')} hint={t('form.served-hint')} chips={chips} />;
}

export interface WorkCardProps {
  /** The id that the entry will have. */
  id: string;
  form: HoursFormState;
  /** Of this kind of work it can be said with whom it was. */
  isServedAsked: boolean;
  scene: LogScene;
  /** When this kind of work began last time. */
  usual: string | null;
  mutation: Sending;
  onSubmit: (values: HoursValues) => void;
  onOther: () => void;
}

/** When, how long, and save. */
export function WorkCard({ id, form, isServedAsked, scene, usual, mutation, onSubmit, onOther }: WorkCardProps) {
  const { t } = useTranslation('hours');
  const { activity, placementId } = form.getValues();
  const { startTime, minutes } = form.getValues();
  const times = startTime !== '' && minutes !== null ? t('log.times', { from: startTime, to: endOf({ startTime, minutes }) }) : '';
  const labels = { workedOn: t('form.day'), startTime: t('form.start'), minutes: t('form.length'), note: t('form.note') };
  return (
    <Card title={t('log.what', { activity: t(`activity.${activity}`), place: placeOf(scene, placementId) })}>
      <div><Button variant="subtle" px={0} onClick={onOther}>{t('log.something-else')}</Button></div>
      <Form form={form} labels={labels} mutation={mutation} onSubmit={onSubmit} submitLabel={t('log.save')} secondary={<strong>{times}</strong>} isWithinReach>
        <Day form={form} scene={scene} />
        <Length form={form} />
        <Start form={form} scene={scene} usual={usual} />
        {isServedAsked && <WithWhom form={form} />}
        <GainHint id={id} form={form} />
        <NoteField form={form} />
      </Form>
    </Card>
  );
}
