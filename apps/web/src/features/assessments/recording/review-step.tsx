import { useEffect, useState } from 'react';
import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SendRecordingDocument } from '../../../graphql/generated/graphql';
import type { RubricPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { clock } from '../clock';
import { Player } from './player';
import { SendTake } from './send-take';
import { takeStore } from './take-store';
import type { Take } from './take-store';

const MOST_CHARACTERS = 500;

/** An address of the bytes on this device, for the player. */
function useLocalMedia(take: Take): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void takeStore.media(take).then((media) => {
      if (isGone) return;
      made = URL.createObjectURL(media);
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [take]);
  return url;
}

function SelfRating({ rubric, levels, onRate }: { rubric: RubricPartsFragment; levels: Take['selfRatings']; onRate: (criterionId: string, level: number) => void }) {
  const { t } = useTranslation('recording');
  return (
    <Card title={t('review.rate')}>
      <p>{t('review.rate-hint')}</p>
      {rubric.criteria.map((criterion) => (
        <Radio.Group key={criterion.id} label={criterion.title} value={String(levels[criterion.id] ?? '')} onChange={(value) => onRate(criterion.id, Number(value))}>
          <div className="stack">{criterion.levels.map(({ level, anchor }) => <Radio key={level} size="md" value={String(level)} label={t('review.level', { level, anchor })} />)}</div>
        </Radio.Group>
      ))}
    </Card>
  );
}

export interface ReviewStepProps {
  take: Take;
  rubric: RubricPartsFragment;
  onSent: () => void;
  onAgain: () => void;
}

/** Look back, rate oneself, then send or record again. Everything typed stays with the take on the device. */
export function ReviewStep({ take, rubric, onSent, onAgain }: ReviewStepProps) {
  const { t } = useTranslation('recording');
  const [levels, setLevels] = useState(take.selfRatings);
  const [tryNext, setTryNext] = useState(take.tryNext);
  const media = useLocalMedia(take);
  const send = useApiMutation(SendRecordingDocument);
  const keep = (change: Partial<Take>) => void takeStore.change(take.id, change);
  const rate = (criterionId: string, level: number) => {
    const next = { ...levels, [criterionId]: level };
    setLevels(next);
    keep({ selfRatings: next });
  };
  const hand = async (fileId: string) => {
    const { id, scenarioId, kind, seconds, marks } = take;
    const selfRatings = rubric.criteria.flatMap((criterion) => (levels[criterion.id] ? [{ criterionId: criterion.id, level: levels[criterion.id] ?? 0 }] : []));
    await send.mutateAsync({ input: { id, scenarioId, fileId, kind, seconds, marks: [...marks], selfRatings, tryNext: tryNext || null, hasPartnerConsent: true } });
    await takeStore.remove(take.id);
    onSent();
  };
  const discard = () => takeStore.remove(take.id).then(onAgain);
  return (
    <>
      <Card title={t('review.title', { time: clock(take.seconds) })}>
        <p>{t('review.only-here')}</p>
        {media && <Player src={media} kind={take.kind} label={t('review.listen')} marks={take.marks} />}
      </Card>
      <SelfRating rubric={rubric} levels={levels} onRate={rate} />
      <Card title={t('review.next')}>
        <Textarea label={t('review.try-next')} description={t('review.optional')} maxLength={MOST_CHARACTERS} autosize minRows={2} value={tryNext} onChange={(event) => setTryNext(event.currentTarget.value)} onBlur={() => keep({ tryNext })} />
        <SendTake take={take} onUploaded={hand} />
        <ConfirmButton act={t('review.again')} question={t('review.again-question')} variant="default" onConfirm={discard}>{t('review.again-consequence')}</ConfirmButton>
      </Card>
    </>
  );
}
