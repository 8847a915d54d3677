import { useTranslation } from 'react-i18next';
import { KeyRoomDocument } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { IssuanceCard } from './issuance-card';
import { KeyCard } from './key-card';

const everyMs = 5_000;

/** The keys of this issuer for the admins of the platform. What needs the server itself is said with its command. */
export function Component() {
  const { t } = useTranslation('keys');
  const query = useApiQuery(KeyRoomDocument, {}, { refetchInterval: ({ state }) => (state.data?.keyRoom.keys.some(({ reissue }) => reissue && !reissue.isDone) ? everyMs : false) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ keyRoom: { issuance, keys } }) => (
          <div className="stack">
            <IssuanceCard issuance={issuance} />
            {keys.length === 0 ? <p>{t('none')}</p> : [...new Set(keys.map(({ purpose }) => purpose))].map((purpose) => <KeyCard key={purpose} purpose={purpose} keys={keys.filter((key) => key.purpose === purpose)} />)}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
