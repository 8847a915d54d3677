import { useTranslation } from 'react-i18next';
import type { RolePlayQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import classes from './role-play.module.css';

/** Brief, script and guide, folded away but for the guide: the eyes belong to the people in the room. */
export function ScenarioNotes({ rolePlay }: { rolePlay: RolePlayQuery['rolePlay'] }) {
  const { t } = useTranslation('roleplay');
  const { scenario, trainee } = rolePlay;
  const notes = [
    { title: t('grade.guide'), text: scenario.assessorGuide, isOpen: true },
    { title: t('grade.brief', { name: trainee.name }), text: scenario.brief, isOpen: false },
    { title: t('grade.script'), text: scenario.actorScript, isOpen: false },
  ];
  return (
    <Card title={scenario.title}>
      {notes.map(({ title, text, isOpen }) => text !== null && <details key={title} open={isOpen} className={classes.fold}><summary>{title}</summary><p className={classes.prose}>{text}</p></details>)}
    </Card>
  );
}
