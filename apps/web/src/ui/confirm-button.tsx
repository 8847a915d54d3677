import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem';
import classes from './form.module.css';

export interface ConfirmButtonProps {
  /** Names the act, with its amount: "Sign 5 entries (8:00)". The same words stand on both buttons. */
  act: string;
  question: string;
  /** What follows, and whether it can be undone. */
  children: ReactNode;
  onConfirm: () => Promise<unknown>;
  error?: unknown;
  isPending?: boolean;
  variant?: ButtonProps['variant'];
  isGrave?: boolean;
}

/** An act with consequences: asked once more, in its own words. It stays open, with the reason, when it is refused. */
export function ConfirmButton({ act, question, children, onConfirm, error, isPending = false, variant, isGrave = false }: ConfirmButtonProps) {
  const { t } = useTranslation('common');
  const [isOpen, { open, close }] = useDisclosure(false);
  const color = isGrave ? 'clay' : 'pine';
  const confirm = () => {
    if (isPending) return;
    // A refusal reaches the screen through `error`; here it only keeps the dialog open.
    void onConfirm().then(close, () => undefined);
  };
  return (
    <>
      <Button variant={variant ?? 'filled'} color={color} onClick={open}>{act}</Button>
      <Modal opened={isOpen} onClose={close} title={question} closeButtonProps={{ 'aria-label': t('close'), size: 44 }}>
        <div className={classes.form}>
          <div>{children}</div>
          {Boolean(error) && <Problem error={error} />}
          <div className={classes.actions}>
            <Button color={color} onClick={confirm} aria-busy={isPending} data-autofocus>{act}</Button>
            <Button variant="default" onClick={close}>{t('cancel')}</Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
