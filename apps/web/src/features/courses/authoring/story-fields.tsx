import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextPair } from '../../../ui/text-pair';
import classes from './authoring.module.css';
import type { PartProps } from './kind-fields';
import { newChoice, newScene } from './step-values';

/** One scene: its words, and where each choice leads. */
function SceneFields({ form, index }: PartProps & { index: number }) {
  const { t } = useTranslation('authoring');
  const { scenes } = form.getValues().story;
  const path = `story.scenes.${index}`;
  const ways = [{ value: '', label: t('story.end') }, ...scenes.map((scene, number) => ({ value: scene.id, label: t('story.scene', { number: number + 1 }) }))];
  const setTo = (choice: number) => (to: string) => form.setFieldValue(`${path}.choices.${choice}.to`, (to || null) as never);
  return (
    <fieldset className={classes.group}>
      <legend>{t('story.scene', { number: index + 1 })}</legend>
      <TextPair form={form} path={`${path}.text`} label={t('story.text')} rows={3} />
      {scenes[index]?.choices.map((choice, number) => (
        <div key={choice.id} className={classes.option}>
          <TextPair form={form} path={`${path}.choices.${number}.text`} label={t('story.choice', { number: number + 1 })} />
          <TextPair form={form} path={`${path}.choices.${number}.why`} label={t('story.why', { number: number + 1 })} rows={2} />
          <NativeSelect label={t('story.to', { number: number + 1 })} data={ways} value={choice.to ?? ''} onChange={(event) => setTo(number)(event.currentTarget.value)} />
          <div><Button variant="subtle" color="clay" onClick={() => form.removeListItem(`${path}.choices`, number)}>{t('story.remove-choice', { number: number + 1 })}</Button></div>
        </div>
      ))}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => form.insertListItem(`${path}.choices`, newChoice())}>{t('story.add-choice')}</Button>
        {index > 0 && <Button variant="subtle" color="clay" onClick={() => form.removeListItem('story.scenes', index)}>{t('story.remove', { number: index + 1 })}</Button>}
      </div>
    </fieldset>
  );
}

/** A story with choices. The first scene is its beginning; a scene without choices is an end. */
export function StoryFields({ form }: PartProps) {
  const { t } = useTranslation('authoring');
  return (
    <div className="stack">
      {form.getValues().story.scenes.map((scene, index) => <SceneFields key={scene.id} form={form} index={index} />)}
      <div><Button variant="default" onClick={() => form.insertListItem('story.scenes', newScene())}>{t('story.add')}</Button></div>
    </div>
  );
}
