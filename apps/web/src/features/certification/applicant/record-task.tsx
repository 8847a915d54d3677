import { Card } from '../../../ui/card';
import { RequirementItem } from '../requirement-item';
import type { TaskProps } from './task-page';

/** What the record fills in by itself: nothing is typed here. */
export function RecordTask({ application, task }: TaskProps) {
  const { requirements, facts, viewerCan } = application;
  const requirement = requirements.find(({ id }) => id === task.id);
  if (!requirement) return null;
  return <Card><ul className="plain-list"><RequirementItem requirement={requirement} facts={facts} canAct={viewerCan.edit} kind={task.kind} /></ul></Card>;
}
