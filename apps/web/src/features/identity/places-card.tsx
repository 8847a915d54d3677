import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndMyOtherSessionsDocument, EndMySessionDocument, MySessionsDocument } from '../../graphql/generated/graphql';
import type { MySessionsQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import { StatusTag } from '../../ui/status-tag';

type Place = MySessionsQuery['mySessions']['nodes'][number];

function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation('identity');
  return ({ browser, system }) => {
    if (browser && system) return t('places.device', { browser, system });
    return browser ?? system ?? t('places.unknown');
  };
}

function PlaceRow({ place }: { place: Place }) {
  const { t } = useTranslation('identity');
  const format = useFormat();
  const name = usePlaceName()(place);
  const end = useApiMutation(EndMySessionDocument);
  return (
    <li>
      <p><strong>{name}</strong> {place.isCurrent && <StatusTag tone="good">{t('places.here')}</StatusTag>}</p>
      <p className="muted">{t('places.seen', { seen: format.dateTime(place.seenAt), started: format.dateTime(place.startedAt) })}</p>
      {!place.isCurrent && <Button variant="default" onClick={() => end.mutate({ id: place.id })} aria-label={t('places.end-one', { name })}>{t('places.end')}</Button>}
      {end.isError && <Problem error={end.error} />}
    </li>
  );
}

export function PlacesCard() {
  const { t } = useTranslation('identity');
  const query = useApiQuery(MySessionsDocument, {});
  const endAll = useApiMutation(EndMyOtherSessionsDocument);
  return (
    <Card title={t('places.title')}>
      <p className="muted">{t('places.lead')}</p>
      <QueryView query={query}>
        {({ mySessions: { nodes } }) => (
          <>
            <ul className="plain-list stack">{nodes.map((place) => <PlaceRow key={place.id} place={place} />)}</ul>
            {nodes.length > 1 && (
              <ConfirmButton act={t('places.end-all')} question={t('places.question')} onConfirm={() => endAll.mutateAsync({})} error={endAll.error} isPending={endAll.isPending} variant="default">
                <p>{t('places.all-body')}</p>
              </ConfirmButton>
            )}
          </>
        )}
      </QueryView>
      <p role="status">{endAll.isSuccess ? t('places.ended') : ''}</p>
    </Card>
  );
}
