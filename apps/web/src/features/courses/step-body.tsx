import type { ShownMediaFragment, StepKind } from '../../graphql/generated/graphql';
import classes from './courses.module.css';
import { StepMedia } from './step-media';
import type { Player } from './use-playing';

export interface ShownStep {
  kind: `${StepKind}`;
  title: string;
  html: string;
  media?: ShownMediaFragment | null;
  taking?: { second: number };
}

/** What a step shows, wherever it is shown: to a trainee, or to its author on a phone. */
export function StepBody({ step, player }: { step: ShownStep; player?: Player }) {
  return (
    <>
      {step.media && <StepMedia kind={step.kind} media={step.media} title={step.title} second={step.taking?.second ?? 0} {...(player ? { player } : {})} />}
      {/* The server made this HTML from Markdown and let only a short list of tags through. */}
      <div className={classes.text} dangerouslySetInnerHTML={{ __html: step.html }} />
    </>
  );
}
