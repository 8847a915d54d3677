import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PublishDraftDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import classes from './authoring.module.css';
import { keyOf } from './use-draft';
import type { Draft } from './use-draft';
import { useTitle } from './use-title';

/** Which completed modules are taken up again is asked each time, and no is the answer that stands there. */
function Reopen({ draft, chosen, onChange }: { draft: Draft; chosen: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('authoring');
  const titleOf = useTitle();
  const modules = draft.modules.filter((module) => draft.reopenable.includes(module.id));
  if (modules.length === 0) return null;
  return (
    <Checkbox.Group label={t('reopen.label')} description={t('reopen.hint')} value={chosen} onChange={onChange}>
      <div className={classes.choices}>{modules.map((module) => <Checkbox key={module.id} value={module.id} label={titleOf(module.title)} />)}</div>
    </Checkbox.Group>
  );
}

export function PublishCard({ draft }: { draft: Draft }) {
  const { t } = useTranslation('authoring');
  const [reopened, setReopened] = useState<string[]>([]);
  const publish = useApiMutation(PublishDraftDocument);
  const number = (draft.versionNumber ?? 0) + 1;
  const first = draft.modules[0]?.steps[0];
  return (
    <Card title={t('publish.title')} tone="feature">
      <p>{t(draft.hasChanges ? 'publish.what' : 'publish.nothing', { number })}</p>
      <Reopen draft={draft} chosen={reopened} onChange={setReopened} />
      <div className={classes.buttons}>
        {first && <Button component={Link} to={`/content/${draft.courseId}/preview/${first.id}`} variant="default">{t('preview.open')}</Button>}
        {draft.hasChanges && (
          <ConfirmButton
            act={t('publish.act', { number })}
            question={t('publish.question', { number })}
            error={publish.error}
            isPending={publish.isPending}
            onConfirm={() => publish.mutateAsync({ input: { ...keyOf(draft), reopened } }).then(() => setReopened([]))}
          >
            <p>{t('publish.follows')}</p>
            {reopened.length > 0 && <p>{t('publish.reopens', { count: reopened.length })}</p>}
          </ConfirmButton>
        )}
      </div>
    </Card>
  );
}
