import { Button, Checkbox, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './role-play.module.css';

const keys = ['1–4', 'N', 'P', 'C', 'F', '?'] as const;

export interface KeysHelpProps {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/** Which key does what, and the switch that turns them off. */
export function KeysHelp({ isOpen, onOpen, onClose, isOn, onTurn }: KeysHelpProps) {
  const { t } = useTranslation(['roleplay', 'common']);
  return (
    <div className={classes.flags}>
      <Checkbox label={t('keys.use')} checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <Button variant="subtle" onClick={onOpen}>{t('keys.show')}</Button>
      <Modal opened={isOpen} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }), size: 44 }}>
        <dl className={classes.keys}>
          {keys.map((key) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`keys.${key}`)}</dd></div>)}
        </dl>
      </Modal>
    </div>
  );
}
