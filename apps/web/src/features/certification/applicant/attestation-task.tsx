import { AttestationsCard } from '../attestations-card';
import type { TaskProps } from './task-page';

export function AttestationTask({ application, task }: TaskProps) {
  return <AttestationsCard application={application} codes={task.codes} />;
}
