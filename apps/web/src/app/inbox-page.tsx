import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InboxDocument } from '../graphql/generated/graphql';
import { useApiQuery } from '../graphql/hooks';
import { EmptyState } from '../ui/empty-state';
import { useFormat } from '../ui/format';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import classes from './inbox-page.module.css';

/** One list over all roles, the longest wait first: each line is the way to what it asks. */
function InboxPage() {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const query = useApiQuery(InboxDocument, {});
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <QueryView query={query}>
        {({ inbox }) => (inbox.length === 0 ? <EmptyState title={t('empty')} icon="check">{t('empty-hint')}</EmptyState> : (
          <ul className="plain-list">
            {inbox.map(({ id, text, path, since }) => (
              <li key={id} className={classes.item}>
                <Link to={path}>{text}</Link>
                <span className="muted">{t('since', { day: format.dayOf(since) })}</span>
              </li>
            ))}
          </ul>
        ))}
      </QueryView>
    </Page>
  );
}

export { InboxPage as Component };
