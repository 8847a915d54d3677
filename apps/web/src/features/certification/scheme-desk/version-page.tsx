import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SchemeVersionDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { DraftLine } from './draft-line';
import classes from './scheme-desk.module.css';
import { VersionRow } from './version-row';

/** A set of rules as it was published: only read. */
function VersionPage() {
  const { t } = useTranslation('rules');
  const { id = '' } = useParams();
  const query = useApiQuery(SchemeVersionDocument, { id });
  return (
    <Page title={query.data?.schemeVersion.title ?? t('title')} back={{ to: '/board/rules', label: t('title') }} width="wide">
      <QueryView query={query}>
        {({ schemeVersion: { lines, ...version } }) => (
          <>
            <VersionRow version={version} />
            <ul className={classes.lines}>{lines.slice(0, 1).map((root) => <DraftLine key={root.id} line={root} lines={lines} edits={null} />)}</ul>
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { VersionPage as Component };
