import { useState } from 'react';
import { Button, NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskForRolePlayDocument, DrawScenarioDocument } from '../../../graphql/generated/graphql';
import type { MyPracticeQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { StatusTag } from '../../../ui/status-tag';
import { Booking } from '../slot/booking';
import classes from './role-play.module.css';
import { families } from './words';

type Practice = MyPracticeQuery['myPractice']['nodes'][number];
const modes = ['ROOM', 'CALL'] as const;

/** Gives a scenario by chance: the person chooses the kind, not the case. */
export function DrawCard() {
  const { t } = useTranslation('roleplay');
  const draw = useApiMutation(DrawScenarioDocument);
  const [family, setFamily] = useState('');
  const act = () => draw.mutate({ family: families.find((each) => each === family) ?? null, isSwap: false });
  return (
    <Card title={t('draw.title')} tone="feature" actions={<Button onClick={act} aria-busy={draw.isPending}>{t('draw.act')}</Button>}>
      <p>{t('draw.body')}</p>
      <NativeSelect label={t('draw.family')} value={family} onChange={(event) => setFamily(event.currentTarget.value)} data={[{ value: '', label: t('family.any') }, ...families.map((value) => ({ value, label: t(`family.${value}`) }))]} />
      {draw.error && <Problem error={draw.error} />}
    </Card>
  );
}

function Ask({ practice }: { practice: Practice }) {
  const { t, i18n } = useTranslation('roleplay');
  const ask = useApiMutation(AskForRolePlayDocument);
  const [mode, setMode] = useState<(typeof modes)[number]>('ROOM');
  const [locale, setLocale] = useState(i18n.language === 'es' ? 'es' : 'en');
  const send = () => ask.mutate({ input: { id: practice.id, expectedVersion: practice.version, mode, locale } });
  return (
    <>
      <Radio.Group label={t('ask.mode')} value={mode} onChange={(value) => setMode(modes.find((each) => each === value) ?? 'ROOM')}>
        <div className={classes.choices}>{modes.map((value) => <Radio key={value} value={value} label={t(`mode.${value}`)} />)}</div>
      </Radio.Group>
      <Radio.Group label={t('ask.language')} value={locale} onChange={setLocale}>
        <div className={classes.choices}><Radio value="en" label={t('language.en')} /><Radio value="es" label={t('language.es')} /></div>
      </Radio.Group>
      {ask.error && <Problem error={ask.error} />}
      <div><Button onClick={send} aria-busy={ask.isPending}>{t('ask.act')}</Button></div>
    </>
  );
}

function Swap() {
  const { t } = useTranslation('roleplay');
  const swap = useApiMutation(DrawScenarioDocument);
  return (
    <>
      {swap.error && <Problem error={swap.error} />}
      <Button variant="default" onClick={() => swap.mutate({ family: null, isSwap: true })} aria-busy={swap.isPending}>{t('draw.swap')}</Button>
    </>
  );
}

/** One scenario that the person has, and whose turn it is. */
export function PracticeCard({ practice }: { practice: Practice }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  const { scenario, status, sentAt } = practice;
  return (
    <Card title={scenario.title} actions={<><Button component={Link} to={`/practice/scenarios/${scenario.id}`} variant="default">{t('draw.read')}</Button>{status === 'DRAWN' && <Swap />}</>}>
      <div className={classes.flags}>
        <StatusTag tone={status === 'DRAWN' ? 'neutral' : 'waiting'}>{t(`practice-status.${status}`)}</StatusTag>
        {sentAt !== null && <span className="muted">{t('ask.sent', { on: format.dayOf(sentAt) })}</span>}
      </div>
      {status === 'DRAWN' && <Ask practice={practice} />}
      {practice.canBook && <Booking rolePlayId={practice.id} slot={practice.slot} />}
    </Card>
  );
}
