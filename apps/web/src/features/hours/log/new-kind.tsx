import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { domains, formats } from '../../../graphql/choices';
import type { Activity, HoursFormQuery } from '../../../graphql/generated/graphql';
import type { HoursFormState, HoursValues } from '../hours-form';
import { activities } from '../hours-words';
import classes from './log.module.css';
import type { LogScene } from './scene';

type Step = 'place' | 'activity' | 'domain' | 'format';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly values: Partial<HoursValues>;
}

export interface NewKindProps {
  scene: LogScene;
  categories: HoursFormQuery['hoursCategories'];
  form: HoursFormState;
  onDone: () => void;
  onBack: (() => void) | null;
}

function useChoices({ scene, categories }: NewKindProps): Record<Step, readonly Choice[]> {
  const { t } = useTranslation(['hours', 'library']);
  const usual = (activity: Activity) => categories.find((each) => each.activity === activity)?.format ?? '';
  return {
    place: scene.placements.map(({ id, organisation, supervisor }) => ({ key: id, label: organisation.name, hint: t('log.with', { name: supervisor.name }), values: { placementId: id } })),
    activity: activities.map((activity) => ({ key: activity, label: t(`activity.${activity}`), values: { activity, format: usual(activity), served: '' } })),
    domain: domains.map((domain) => ({ key: domain, label: t(`domain.${domain}`), hint: t(`example.${domain}`), values: { domain } })),
    format: formats.map((format) => ({ key: format, label: t(`format.${format}`, { ns: 'library' }), values: { format } })),
  };
}

/** One question at a time, each answered by one tap. A question with one answer is not asked; nor is the format of work that is in none. */
export function NewKind(props: NewKindProps) {
  const { scene, form, onDone, onBack } = props;
  const { t } = useTranslation('hours');
  const choices = useChoices(props);
  const heading = useRef<HTMLHeadingElement>(null);
  const first: Step = scene.placements.length > 1 ? 'place' : 'activity';
  const [path, setPath] = useState<readonly Step[]>([first]);
  const step = path.at(-1) ?? first;
  const [hasMoved, setHasMoved] = useState(false);
  useEffect(() => {
    if (hasMoved) heading.current?.focus();
  }, [step, hasMoved]);
  const titles: Record<Step, string> = { place: t('form.place'), activity: t('form.activity'), domain: t('form.domain'), format: t('form.format') };
  const next: Record<Step, Step | null> = { place: 'activity', activity: 'domain', domain: form.getValues().format === '' ? null : 'format', format: null };
  const choose = ({ values }: Choice) => {
    form.setValues(values);
    setHasMoved(true);
    const following = next[step];
    if (following === null) onDone();
    else setPath([...path, following]);
  };
  const back = path.length > 1 ? () => setPath(path.slice(0, -1)) : onBack;
  return (
    <section className="stack" aria-labelledby="new-kind">
      <h2 id="new-kind" ref={heading} tabIndex={-1}>{titles[step]}</h2>
      <div className={classes.choices} data-step={step}>
        {choices[step].map((choice) => (
          <button key={choice.key} type="button" className={classes.choice} onClick={() => choose(choice)}>
            {choice.label}
            {choice.hint !== undefined && <span className={classes.hint}>{choice.hint}</span>}
          </button>
        ))}
      </div>
      {back && <div><Button variant="subtle" onClick={back}>{t('log.back')}</Button></div>}
    </section>
  );
}
