import { useMemo, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FinishRolePlayDocument } from '../../../graphql/generated/graphql';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { KeysHelp } from '../../../ui/keys-help';
import { Problem } from '../../../ui/problem';
import { useKeys } from '../../../ui/use-keys';
import { Heard } from '../recording/heard';
import { CommentBox } from './comment-box';
import { ConflictCard } from './conflict-card';
import { CriterionCard } from './criterion-card';
import type { Criterion } from './criterion-card';
import { GiveBack } from './give-back';
import classes from './role-play.module.css';
import { ScenarioNotes } from './scenario-notes';
import { ScoreBar } from './score-bar';
import { levelOf, useGrading } from './use-grading';
import type { Grading } from './use-grading';
import { useTimer } from './use-timer';

interface CriterionListProps {
  criteria: readonly Criterion[];
  current: number;
  grading: Grading;
  onChoose: (index: number) => void;
}

function CriterionList({ criteria, current, grading, onChoose }: CriterionListProps) {
  const { t } = useTranslation('roleplay');
  return (
    <nav aria-label={t('grade.rubric')}>
      <ol className={classes.list}>
        {criteria.map((criterion, index) => (
          <li key={criterion.id}>
            <button type="button" className={classes.step} aria-current={index === current ? 'step' : undefined} onClick={() => onChoose(index)}>
              <span>{criterion.title}</span>
              <strong>{levelOf(grading, criterion.id) ?? '–'}</strong>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The next one without a level, from here on and then from the top; this one when none is left. */
function nextUnrated(grading: Pick<Grading, 'play' | 'writes'>, criteria: readonly Criterion[], from: number): number {
  const order = [...criteria.keys()].slice(from + 1).concat([...criteria.keys()].slice(0, from));
  return order.find((index) => levelOf(grading, (criteria[index] as Criterion).id) === null) ?? from;
}

function useRubricSteps(grading: Grading, criteria: readonly Criterion[]) {
  const [current, setCurrent] = useState(0);
  const { add, play, writes } = grading;
  const criterion = criteria[current] as Criterion;
  const acts = useMemo(() => {
    const move = (by: 1 | -1) => setCurrent((index) => Math.min(criteria.length - 1, Math.max(0, index + by)));
    const rate = (level: number) => (play.viewerCan.rate ? add({ kind: 'rate', criterionId: criterion.id, level }) : undefined);
    const rateAndGoOn = (level: number) => {
      rate(level);
      if (play.viewerCan.rate) setCurrent(nextUnrated({ play, writes }, criteria, current));
    };
    const keys = { n: () => move(1), p: () => move(-1), ...Object.fromEntries([1, 2, 3, 4].map((level) => [String(level), () => rateAndGoOn(level)])) };
    return { move, rate, keys };
  }, [criteria, criterion.id, current, add, play, writes]);
  return { current, setCurrent, criterion, ...acts };
}

const shownKeys = ['1–4', 'N', 'P', 'C', 'F'] as const;

/** All keys of the screen: those of the rubric, and to the comment, the end, and the list of keys. */
function useGradingKeys(steps: ReturnType<typeof useRubricSteps>, end: () => Promise<void>) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const keys = { ...steps.keys, c: () => box.current?.focus(), f: () => void end(), '?': () => setIsHelpOpen(true) };
  const { isOn, turn } = useKeys(keys);
  return { box, help: { isOpen: isHelpOpen, onOpen: () => setIsHelpOpen(true), onClose: () => setIsHelpOpen(false), isOn, onTurn: turn } };
}

function Unsent({ grading }: { grading: Grading }) {
  const { t } = useTranslation('roleplay');
  if (!grading.error) return null;
  return (
    <>
      <Problem error={grading.error} onRetry={() => void grading.drain()} />
      <p>{t('grade.waiting', { count: grading.writes.length })}</p>
    </>
  );
}

function OpenElsewhere({ play: { trainer, viewerCan } }: { play: Grading['play'] }) {
  const { t } = useTranslation('roleplay');
  if (viewerCan.rate || !trainer) return null;
  return <Card title={t('grade.other', { name: trainer.name })} tone="attention"><p>{t('grade.other-body', { name: trainer.name })}</p></Card>;
}

/** One screen: scenario, rubric, running timer. Everything is saved as it is made. */
export function GradingScreen({ rolePlay, refetch }: { rolePlay: RolePlayQuery['rolePlay']; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('roleplay');
  const grading = useGrading(rolePlay, refetch);
  const steps = useRubricSteps(grading, rolePlay.rubric.criteria);
  const onTimer = useTimer(rolePlay.timerSeconds ?? 0, rolePlay.timerSeconds !== null);
  const [heard, setHeard] = useState(0);
  // A comment on a recording is pinned to the moment that is playing.
  const seconds = rolePlay.recording ? heard : onTimer;
  const finish = useApiMutation(FinishRolePlayDocument);
  const { play } = grading;
  const end = async () => {
    const expectedVersion = await grading.settledVersion();
    if (expectedVersion !== null && play.viewerCan.finish) finish.mutate({ id: play.id, expectedVersion });
  };
  const { box, help } = useGradingKeys(steps, end);
  return (
    <div className={classes.grading}>
      <ScoreBar grading={grading} rubric={rolePlay.rubric} seconds={rolePlay.timerSeconds === null ? null : seconds} />
      <OpenElsewhere play={play} />
      {grading.conflict && <ConflictCard conflict={grading.conflict} rubric={rolePlay.rubric} settle={grading.settle} />}
      <Unsent grading={grading} />
      <div className={classes.panes}>
        <div className={classes.pane}>
          {rolePlay.recording && <Heard recording={rolePlay.recording} name={play.trainee.name} onTime={setHeard} />}
          <CriterionCard criterion={steps.criterion} position={steps.current + 1} count={rolePlay.rubric.criteria.length} grading={grading} onRate={steps.rate} onMove={steps.move} />
          <CommentBox grading={grading} criteria={rolePlay.rubric.criteria} criterion={steps.criterion} seconds={seconds} box={box} />
        </div>
        <div className={classes.pane}>
          <Card title={t('grade.rubric')}><CriterionList criteria={rolePlay.rubric.criteria} current={steps.current} grading={grading} onChoose={steps.setCurrent} /></Card>
          <KeysHelp {...help} keys={shownKeys.map((key) => [key, t(`keys.${key}`)])} />
          <ScenarioNotes rolePlay={rolePlay} />
          <GiveBack play={play} />
        </div>
      </div>
      {finish.error && <Problem error={finish.error} />}
      {play.viewerCan.finish && <div><Button onClick={() => void end()} aria-busy={finish.isPending}>{t('grade.finish')}</Button></div>}
    </div>
  );
}
