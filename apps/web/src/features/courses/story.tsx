import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FinishStoryDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import classes from './courses.module.css';
import type { After, Step } from './step-page';

type Scene = Step['scenes'][number];
type Choice = Scene['choices'][number];

/** One scene; its choices are asked until one is made, and then its consequence is told. */
function SceneView({ scene, chosen, onChoose, onGoOn }: { scene: Scene; chosen: Choice | null; onChoose: (choice: Choice) => void; onGoOn: () => void }) {
  const { t } = useTranslation('courses');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), [scene.id]);
  return (
    <>
      {/* Safe HTML of the server, as on the step page. */}
      <div ref={words} tabIndex={-1} className={classes.text} dangerouslySetInnerHTML={{ __html: scene.html }} />
      {chosen === null ? (
        <div className={classes.options} role="group" aria-label={t('story.choose')}>
          {scene.choices.map((choice) => <Button key={choice.id} variant="default" size="md" className={classes.choice} onClick={() => onChoose(choice)}>{choice.text}</Button>)}
        </div>
      ) : (
        <div className={classes.result} role="status" data-right>
          <p><strong>{chosen.text}</strong></p>
          <p>{chosen.why}</p>
          {chosen.to !== null && <Button size="md" onClick={onGoOn}>{t('story.go-on')}</Button>}
        </div>
      )}
    </>
  );
}

/** Where a reader stands in a story, and every choice that led there. */
function useStory(scenes: Scene[]) {
  const [made, setMade] = useState<Choice[]>([]);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [scene, setScene] = useState(scenes[0]);
  const goTo = (next: Scene | undefined) => {
    setChosen(null);
    setScene(next);
  };
  return {
    scene,
    chosen,
    choiceIds: made.map(({ id }) => id),
    isOver: scene?.choices.length === 0 || chosen?.to === null,
    choose: (choice: Choice) => {
      setMade([...made, choice]);
      setChosen(choice);
    },
    goOn: () => goTo(scenes.find(({ id }) => id === chosen?.to)),
    again: () => {
      setMade([]);
      goTo(scenes[0]);
    },
  };
}

/** A story whose reader chooses what happens. Every end is an end: there is no wrong one. */
export function StoryPlayer({ step, onNext }: { step: Step; onNext: (after: After) => void }) {
  const { t } = useTranslation('courses');
  const { scene, chosen, choiceIds, isOver, choose, goOn, again } = useStory(step.scenes);
  const finish = useApiMutation(FinishStoryDocument);
  const send = () => finish.mutate({ input: { stepId: step.id, choiceIds } }, { onSuccess: ({ finishStory }) => onNext(finishStory) });
  return (
    <>
      {scene && <SceneView scene={scene} chosen={chosen} onChoose={choose} onGoOn={goOn} />}
      {finish.isError && <Problem error={finish.error} />}
      <div className={classes.buttons}>
        {isOver && <Button size="md" onClick={send} loading={finish.isPending}>{t('step.next')}</Button>}
        {choiceIds.length > 0 && <Button size="md" variant="default" onClick={again}>{t('story.again')}</Button>}
      </div>
    </>
  );
}
