import { useTranslation } from 'react-i18next';
import type { ProposalOutcome } from '../graphql/generated/graphql';
import { Card } from './card';
import { useFormat } from './format';
import type { Tone } from './status-tag';
import { Timeline } from './timeline';

interface Proposal {
  id: string;
  /** What was proposed, in words. */
  act: string;
  words: string;
  proposer: { name: string } | null;
  second: { name: string } | null;
  answer: string | null;
  outcome: ProposalOutcome | null;
  decidedAt: string | null;
}

const nameOf = (person: { name: string } | null) => person?.name ?? '–';

const tones: Record<ProposalOutcome, Tone> = { CONFIRMED: 'good', SENT_BACK: 'attention', WITHDRAWN: 'neutral', NOT_NEEDED: 'neutral' };

/** Who proposed what, and what the second person said: for the board alone. */
export function Proposals({ proposals, title }: { proposals: readonly Proposal[]; title?: string }) {
  const { t } = useTranslation('credentials');
  const heading = title ?? t('proposals.title');
  const format = useFormat();
  const items = proposals.flatMap(({ id, act, outcome, decidedAt, proposer, second, words, answer }) => {
    if (outcome === null || decidedAt === null) return [];
    const people = { first: nameOf(proposer), second: nameOf(second) };
    const said = [t('proposals.said', { name: people.first, text: words }), ...(answer === null ? [] : [t('proposals.said', { name: people.second, text: answer })])];
    const detail = said.map((each) => <p key={each}>{each}</p>);
    return [{ id, at: format.dateTime(decidedAt), title: t(`proposals.${outcome}`, { act, ...people }), detail, tone: tones[outcome] }];
  });
  if (items.length === 0) return null;
  return <Card title={heading}><Timeline label={heading} items={items} /></Card>;
}

interface Look {
  id: string;
  /** Nothing of a second look that disagrees. */
  isGranted: boolean | null;
  reason: string;
  reviewer: { name: string } | null;
  decidedAt: string;
}

/** Answers that a second person sent back, with the words of both: for the board alone. */
export function EarlierLooks({ looks, yes, no }: { looks: readonly Look[]; yes: string; no: string }) {
  const { t } = useTranslation('credentials');
  const proposals = looks.flatMap(({ id, isGranted, reason, reviewer, decidedAt }, at) => {
    const first = looks[at - 1];
    if (isGranted !== null || !first) return [];
    return [{ id, act: first.isGranted ? yes : no, words: first.reason, proposer: first.reviewer, second: reviewer, answer: reason, outcome: 'SENT_BACK' as const, decidedAt }];
  });
  return <Proposals title={t('proposals.earlier')} proposals={proposals} />;
}
