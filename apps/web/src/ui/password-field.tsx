import { PasswordInput } from '@mantine/core';
import type { PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password one can look at: the eye speaks the reader's language, is as big as a finger, and Tab finds it. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('common');
  return <PasswordInput {...props} visibilityToggleFocusable rightSectionWidth={46} visibilityToggleButtonProps={{ 'aria-label': t('password.show'), miw: 44, mih: 44 }} />;
}
