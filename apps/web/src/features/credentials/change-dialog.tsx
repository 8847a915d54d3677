import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import type { Act } from './change';

export interface ChangeDialogProps {
  kind: Act;
  asked: { effectiveOn: string; publicReason: string } | null;
  holderName: string;
  isPending: boolean;
  /** A refusal is told above the form, which takes the focus. */
  isRefused: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** The second look: says once more what follows, who will read it, and repeats the act on its button. */
export function ChangeDialog({ kind, asked, holderName, isPending, isRefused, onConfirm, onClose }: ChangeDialogProps) {
  const { t } = useTranslation(['credentials', 'common']);
  const format = useFormat();
  const confirm = () => {
    if (!isPending) onConfirm();
  };
  return (
    <Modal opened={asked !== null} onClose={onClose} returnFocus={!isRefused} title={t(`question.${kind}`, { name: holderName })} closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }), size: 44 }}>
      {asked && (
        <div className="stack">
          <div>{t('change.from', { day: format.day(asked.effectiveOn) })}</div>
          <blockquote>{asked.publicReason}</blockquote>
          <div>{t('change.readers')}</div>
          <div>{t(`act-hint.${kind}`)}</div>
          <Group>
            <Button color={kind === 'REVOKED' ? 'clay' : 'pine'} onClick={confirm} aria-busy={isPending} data-autofocus>{t(`act.${kind}`)}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel', { ns: 'common' })}</Button>
          </Group>
        </div>
      )}
    </Modal>
  );
}
