import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkRequirementDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Problem } from '../../../ui/problem';
import classes from '../certification.module.css';

type Mark = BoardApplicationQuery['application']['checklist'][number];

function Others({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation('board');
  return marks.map(({ reviewer, isChecked, note }) => (
    <p key={reviewer?.id} className="muted">
      {t(isChecked ? 'mark.theirs' : 'mark.theirs-open', { name: reviewer?.name ?? '–' })} {note}
    </p>
  ));
}

/** The reviewer's own tick and note beside a requirement. Each is kept as it is made, for the board alone. */
export function MarkBox({ applicationId, requirement, marks, canMark }: { applicationId: string; requirement: { id: string; name: string }; marks: readonly Mark[]; canMark: boolean }) {
  const { t } = useTranslation('board');
  const { me } = useSession();
  const save = useApiMutation(MarkRequirementDocument);
  const mine = marks.find(({ reviewer }) => reviewer?.id === me?.id);
  const [note, setNote] = useState(mine?.note ?? '');
  const [hadNote] = useState(note !== '');
  const isChecked = mine?.isChecked ?? false;
  const keep = (change: { isChecked?: boolean }) => save.mutate({ input: { applicationId, requirementId: requirement.id, isChecked, note, ...change } });
  return (
    <div className={classes.column}>
      {canMark && (
        <>
          <Checkbox label={t('mark.mine')} aria-label={t('mark.mine-of', { name: requirement.name })} checked={isChecked} onChange={(event) => keep({ isChecked: event.currentTarget.checked })} />
          <details className={classes.how} open={hadNote}>
            <summary>{t('mark.note')}<span className="visually-hidden">: {requirement.name}</span></summary>
            <Textarea aria-label={t('mark.note-of', { name: requirement.name })} value={note} onChange={(event) => setNote(event.currentTarget.value)} onBlur={() => note !== (mine?.note ?? '') && keep({})} autosize minRows={1} />
          </details>
          {save.error && <Problem error={save.error} />}
        </>
      )}
      <Others marks={marks.filter(({ reviewer }) => reviewer?.id !== me?.id)} />
    </div>
  );
}
