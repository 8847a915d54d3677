import { useTranslation } from 'react-i18next';
import type { TaskProps } from '../applicant/task-page';
import { Card } from '../../../ui/card';
import { AskForm } from './ask-form';
import { ReferenceItem } from './reference-item';

/** Who was asked and what became of it; and the form to ask one more. */
export function ReferenceTask({ application, task }: TaskProps) {
  const { t } = useTranslation('applicant');
  const { id, references, canAskReference, requirements } = application;
  const required = requirements.find((requirement) => requirement.id === task.id)?.required ?? 1;
  return (
    <>
      <Card>
        <p>{t('reference.why', { board: application.scheme.body, count: required })}</p>
        <p>{t('reference.who')}</p>
      </Card>
      {references.length > 0 && (
        <Card title={t('reference.asked')}>
          <ul className="plain-list stack">{references.map((reference) => <ReferenceItem key={reference.id} reference={reference} canAct={canAskReference} />)}</ul>
        </Card>
      )}
      {canAskReference && <AskForm key={references.length} applicationId={id} />}
    </>
  );
}
