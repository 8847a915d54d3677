import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { inGroups } from './code-groups';
import classes from './certificate.module.css';

/** The code as people read it aloud, with one tap to take it along. */
export function CertificateCode({ code }: { code: string }) {
  const { t } = useTranslation('credentials');
  const clipboard = useClipboard({ timeout: 4000 });
  const groups = inGroups(code);
  const said = clipboard.error ? t('code.not-copied') : clipboard.copied ? t('code.copied') : '';
  return (
    <div className={classes.code}>
      <code className={classes.letters}>{groups}</code>
      <Button variant="default" onClick={() => clipboard.copy(groups)}>{t('code.copy')}</Button>
      <span role="status" className="muted">{said}</span>
    </div>
  );
}
