import { useTranslation } from 'react-i18next';
import type { RolePlayStatus } from '../../../graphql/generated/graphql';
import { StatusTag } from '../../../ui/status-tag';

interface Play { status: `${RolePlayStatus}`; passed: boolean | null }

/** Released says its outcome; before that, whose turn it is. */
export function RolePlayTag({ play }: { play: Play }) {
  const { t } = useTranslation('roleplay');
  if (play.status !== 'RELEASED') return <StatusTag tone="waiting">{t(`status.${play.status}`)}</StatusTag>;
  return <StatusTag tone={play.passed ? 'good' : 'neutral'}>{t(play.passed ? 'passed' : 'not-yet')}</StatusTag>;
}
