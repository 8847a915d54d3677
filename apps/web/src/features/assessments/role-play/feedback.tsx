import { useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Criterion } from './criterion-card';
import { clock } from '../clock';
import { Heard } from '../recording/heard';
import { Jump } from '../recording/player';
import type { Media } from '../recording/player';
import classes from './role-play.module.css';

type RolePlay = RolePlayQuery['rolePlay'];
interface Rated { criterion: Criterion; level: number }

/** Level 3 says that all basic skills were there. */
const STRENGTH = 3;

const ratedOf = ({ rubric, ratings }: RolePlay): Rated[] =>
  rubric.criteria.flatMap((criterion) => {
    const rating = ratings.find(({ criterionId }) => criterionId === criterion.id);
    return rating ? [{ criterion, level: rating.level }] : [];
  });

/** What a comment was pinned to is one press away, while its recording is there. */
function Comment({ comment: { second, text }, media }: { comment: RolePlay['comments'][number]; media: RefObject<Media | null> | null }) {
  const { t } = useTranslation('roleplay');
  return media ? <><Jump media={media} second={second} /> {text}</> : <>{t('feedback.comment-at', { time: clock(second) })}: {text}</>;
}

interface RatedListProps {
  title: string;
  rated: Rated[];
  comments: RolePlay['comments'];
  media: RefObject<Media | null> | null;
}

function RatedList({ title, rated, comments, media }: RatedListProps) {
  const { t } = useTranslation('roleplay');
  if (rated.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={classes.rated}>
        {rated.map(({ criterion, level }) => {
          const next = criterion.levels.find((each) => each.level === level + 1);
          return (
            <li key={criterion.id}>
              <h3>{criterion.title}</h3>
              <p><strong>{t('feedback.level', { level })}</strong>{' '}{criterion.levels.find((each) => each.level === level)?.anchor}</p>
              <p className={classes.next}>{next ? t('feedback.next', { level: next.level, anchor: next.anchor }) : t('feedback.top')}</p>
              {comments.filter(({ criterionId }) => criterionId === criterion.id).map((comment) => <p key={comment.id}><Comment comment={comment} media={media} /></p>)}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What the total does not outweigh. */
function Against({ rolePlay: { score, rubric } }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  const titles = (ids: readonly string[]) => format.list(rubric.criteria.filter(({ id }) => ids.includes(id)).map(({ title }) => title));
  const low = score.coreBelow.filter((id) => !score.criticalFailures.includes(id));
  return (
    <>
      {score.criticalFailures.length > 0 && <p>{t('feedback.critical', { list: titles(score.criticalFailures) })}</p>}
      {low.length > 0 && <p>{t('feedback.core', { list: titles(low) })}</p>}
    </>
  );
}

/** "You" is the trainee; a trainer reads the same result about somebody else. */
function Points({ rolePlay: { score, passed, trainee } }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const { me } = useSession();
  const whose = me?.id === trainee.id ? 'feedback' : 'outcome';
  return <p>{t(`${whose}.${passed ? 'passed' : 'not-yet'}`, { total: score.total, most: score.most })}</p>;
}

function Correction({ reason }: { reason: string | null }) {
  const { t } = useTranslation('roleplay');
  return reason === null ? null : <p>{t('feedback.corrected', { reason })}</p>;
}

function Outcome({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const format = useFormat();
  const { passed, trainer, startedAt, correctionReason } = rolePlay;
  return (
    <Card tone={passed ? 'feature' : 'plain'}>
      <div><StatusTag tone={passed ? 'good' : 'waiting'}>{t(passed ? 'passed' : 'not-yet')}</StatusTag></div>
      <Points rolePlay={rolePlay} />
      <Against rolePlay={rolePlay} />
      <Correction reason={correctionReason} />
      {trainer && startedAt && <p>{t('feedback.by', { trainer: trainer.name, on: format.dayOf(startedAt) })}</p>}
    </Card>
  );
}

/** What the trainee reads, and what the trainer checks before the release: strengths first, then the next step of each criterion. */
export function Feedback({ rolePlay }: { rolePlay: RolePlay }) {
  const { t } = useTranslation('roleplay');
  const player = useRef<Media>(null);
  const media = rolePlay.recording?.mediaUrl ? player : null;
  const rated = ratedOf(rolePlay);
  const general = rolePlay.comments.filter(({ criterionId }) => criterionId === null);
  const strengths = rated.filter(({ level }) => level >= STRENGTH).sort((a, b) => b.level - a.level);
  return (
    <>
      <Outcome rolePlay={rolePlay} />
      {rolePlay.recording && <Heard recording={rolePlay.recording} name={rolePlay.trainee.name} media={player} />}
      <RatedList title={t('feedback.strengths')} rated={strengths} comments={rolePlay.comments} media={media} />
      <RatedList title={t('feedback.steps')} rated={rated.filter(({ level }) => level < STRENGTH)} comments={rolePlay.comments} media={media} />
      {general.length > 0 && (
        <Card title={t('feedback.comments')}>
          <ul className={classes.comments}>{general.map((comment) => <li key={comment.id}><Comment comment={comment} media={media} /></li>)}</ul>
        </Card>
      )}
    </>
  );
}
