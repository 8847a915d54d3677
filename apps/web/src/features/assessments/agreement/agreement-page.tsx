import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formats, roles } from '../../../graphql/choices';
import { AgreementDocument, AgreementRubricsDocument } from '../../../graphql/generated/graphql';
import type { AgreementRubricsQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CriteriaFigure, LeniencyFigure, PairsFigure } from './plots';
import { PolicyCard } from './policy-card';

type Rubrics = AgreementRubricsQuery['rubrics']['nodes'];
/** Under this many pairs of levels, figures move much by chance. */
const FEW = 30;

function Report({ organisationId, rubrics }: { organisationId: string; rubrics: Rubrics }) {
  const { t } = useTranslation(['agreement', 'library']);
  const [rubricId, setRubricId] = useState(rubrics[0]?.id ?? '');
  const [format, setFormat] = useState('');
  const [role, setRole] = useState('');
  const query = useApiQuery(AgreementDocument, { organisationId, rubricId, format: formats.find((each) => each === format) ?? null, role: roles.find((each) => each === role) ?? null });
  const criteria = rubrics.find(({ id }) => id === rubricId)?.criteria ?? [];
  const any = { value: '', label: t('any') };
  return (
    <>
      <Card>
        <NativeSelect label={t('rubric')} value={rubricId} onChange={(event) => setRubricId(event.currentTarget.value)} data={rubrics.map(({ id, title, version }) => ({ value: id, label: t('rubric-version', { title, version }) }))} />
        <NativeSelect label={t('scenario.formats', { ns: 'library' })} value={format} onChange={(event) => setFormat(event.currentTarget.value)} data={[any, ...formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'library' }) }))]} />
        <NativeSelect label={t('scenario.roles', { ns: 'library' })} value={role} onChange={(event) => setRole(event.currentTarget.value)} data={[any, ...roles.map((value) => ({ value, label: t(`role.${value}`, { ns: 'library' }) }))]} />
      </Card>
      <QueryView query={query}>
        {({ agreement }) =>
          agreement.count === 0 ? (
            <EmptyState title={t('none')} icon="chart">{t('none-hint')}</EmptyState>
          ) : (
            <>
              {agreement.count < FEW && <p role="note">{t('few', { count: agreement.count })}</p>}
              <CriteriaFigure agreement={agreement} criteria={criteria} />
              <PairsFigure agreement={agreement} />
              <LeniencyFigure agreement={agreement} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function AgreementPage() {
  const { t } = useTranslation('agreement');
  const { membership } = useSession();
  const rubrics = useApiQuery(AgreementRubricsDocument, {});
  const organisationId = membership?.organisation.id ?? '';
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <QueryView query={rubrics}>{({ rubrics: { nodes } }) => <Report organisationId={organisationId} rubrics={nodes} />}</QueryView>
      {organisationId !== '' && <PolicyCard organisationId={organisationId} canSet={membership?.role === 'ORG_ADMIN'} />}
    </Page>
  );
}

export { AgreementPage as Component };
