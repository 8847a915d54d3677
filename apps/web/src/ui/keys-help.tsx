import { Button, Checkbox, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './keys-help.module.css';

export interface KeysHelpProps {
  /** Each key with what it does, as people read both. */
  keys: readonly (readonly [key: string, says: string])[];
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
}

/** Which key does what, and the switch that turns them off. */
export function KeysHelp({ keys, isOpen, onOpen, onClose, isOn, onTurn }: KeysHelpProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.bar}>
      <Checkbox label={t('keys.use')} checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
      <Button variant="subtle" onClick={onOpen}>{t('keys.show')}</Button>
      <Modal opened={isOpen} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close'), size: 44 }}>
        <dl className={classes.keys}>
          {[...keys, ['?', t('keys.list')] as const].map(([key, says]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{says}</dd></div>)}
        </dl>
      </Modal>
    </div>
  );
}
