import { useTranslation } from 'react-i18next';
import type { ApplicationRecordFragment, RequestRecordFragment } from '../../../graphql/generated/graphql';

export const fieldIds = ['CERTIFICATE_NAME', 'CERTIFICATE_LANGUAGE'] as const;

type Line = Pick<RequestRecordFragment['lines'][number], 'kind' | 'id'>;

/** What a line is called: the name of the requirement, or the label of the field. */
export function useLineName(requirements: ApplicationRecordFragment['requirements']): (line: Line) => string {
  const { t } = useTranslation('certification');
  return ({ kind, id }) => {
    if (kind === 'REQUIREMENT') return requirements.find((requirement) => requirement.id === id)?.name ?? id;
    return id === 'CERTIFICATE_LANGUAGE' ? t('fields.language') : t('fields.name');
  };
}
