import { useTranslation } from 'react-i18next';
import type { ProposalFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { Timeline } from '../../ui/timeline';
import { isAct } from './change';

const nameOf = (person: { name: string } | null) => person?.name ?? '–';

const tones = { CONFIRMED: 'good', SENT_BACK: 'attention', WITHDRAWN: 'neutral' } as const;

/** Who proposed what, and what the second person said: for the board alone. */
export function Proposals({ changes }: { changes: readonly ProposalFragment[] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const items = changes.flatMap(({ id, kind, outcome, decidedAt, proposer, second, reasons, answer }) => {
    if (outcome === null || decidedAt === null || !isAct(kind)) return [];
    const people = { first: nameOf(proposer), second: nameOf(second) };
    const words = [t('proposals.said', { name: people.first, text: reasons }), ...(answer === null ? [] : [t('proposals.said', { name: people.second, text: answer })])];
    const detail = words.map((each) => <p key={each}>{each}</p>);
    return [{ id, at: format.dateTime(decidedAt), title: t(`proposals.${outcome}`, { act: t(`act.${kind}`), ...people }), detail, tone: tones[outcome] }];
  });
  if (items.length === 0) return null;
  return <Card title={t('proposals.title')}><Timeline label={t('proposals.title')} items={items} /></Card>;
}
