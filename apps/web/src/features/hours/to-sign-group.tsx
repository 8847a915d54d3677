import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoursFlag } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import classes from './hours.module.css';
import { HoursFacts } from './hours-row';
import type { FactsOfHours } from './hours-row';
import type { Choice, Choices } from './to-sign.rules';

interface Item {
  flags: readonly HoursFlag[];
  contentHash: string;
  entry: FactsOfHours & { id: string; note: string };
}

/** What one person sent, to somebody with an account or by a link. */
export interface Group {
  person: { id: string; name: string };
  minutes: number;
  items: readonly Item[];
}

type Choose = (hashes: readonly string[], choice: Choice | null) => void;

function ReturnReason({ hash, reason, onChoose }: { hash: string; reason: string; onChoose: Choose }) {
  const { t } = useTranslation('hours');
  const samples = [t('sample.times'), t('sample.activity'), t('sample.note')];
  const say = (text: string) => onChoose([hash], { kind: 'return', reason: text });
  return (
    <div className={classes.back}>
      <div className={classes.chips}>{samples.map((sample) => <Button key={sample} size="sm" mih={44} variant="default" onClick={() => say(sample)}>{sample}</Button>)}</div>
      <Textarea label={t('sign.reason')} value={reason} onChange={(event) => say(event.currentTarget.value)} autosize minRows={2} maxLength={500} />
    </div>
  );
}

function ToSignItem({ item: { entry, flags, contentHash }, choice, onChoose }: { item: Item; choice: Choice | null; onChoose: Choose }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const isSign = choice?.kind === 'sign';
  const isBack = choice?.kind === 'return';
  const about = { day: format.weekday(entry.workedOn), time: entry.startTime };
  return (
    <li className={classes.row}>
      <HoursFacts entry={entry}>{entry.note !== '' && <span>{entry.note}</span>}</HoursFacts>
      <div className={classes.chips} role="group" aria-label={t('sign.choose', about)}>
        <Button variant={isSign ? 'filled' : 'default'} aria-pressed={isSign} onClick={() => onChoose([contentHash], isSign ? null : { kind: 'sign' })}>{t('sign.right')}</Button>
        <Button variant={isBack ? 'filled' : 'default'} color="clay" aria-pressed={isBack} onClick={() => onChoose([contentHash], isBack ? null : { kind: 'return', reason: '' })}>{t('sign.ask')}</Button>
      </div>
      {flags.length > 0 && <div className={classes.flags}>{flags.map((flag) => <StatusTag key={flag} tone="attention">{t(`flag.${flag}`)}</StatusTag>)}</div>}
      {isBack && <ReturnReason hash={contentHash} reason={choice.reason} onChoose={onChoose} />}
    </li>
  );
}

/** What one person sent. Unusual entries are looked at one by one; the rest can be marked at once. */
export function ToSignGroup({ group, choices, onChoose }: { group: Group; choices: Choices; onChoose: Choose }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const plain = group.items.filter(({ contentHash, flags }) => flags.length === 0 && !choices[contentHash]).map(({ contentHash }) => contentHash);
  return (
    <Card title={t('home.group', { name: group.person.name, count: group.items.length, minutes: format.minutes(group.minutes) })}>
      {plain.length > 0 && <div><Button variant="light" onClick={() => onChoose(plain, { kind: 'sign' })}>{t('sign.rest', { count: plain.length })}</Button></div>}
      <ul className={classes.list}>{group.items.map((item) => <ToSignItem key={item.entry.id} item={item} choice={choices[item.contentHash] ?? null} onChoose={onChoose} />)}</ul>
    </Card>
  );
}
