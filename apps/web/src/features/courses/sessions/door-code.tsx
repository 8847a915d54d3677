import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SessionCodeDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { QueryView } from '../../../ui/query-view';
import classes from './sessions.module.css';

/** Asked again as soon as it has run out; a late answer is never older than the half minute that it is good for. */
const msLeft = (until: string | undefined): number => (until === undefined ? 1000 : Math.max(1000, new Date(until).getTime() - Date.now() + 250));

function Code({ id }: { id: string }) {
  const { t } = useTranslation('sessions');
  const query = useApiQuery(SessionCodeDocument, { id }, { refetchInterval: ({ state }) => msLeft(state.data?.sessionCode.until) });
  return (
    <QueryView query={query}>
      {({ sessionCode: { digits, qr } }) => (
        <div className={classes.door}>
          <p className={classes.digits}>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</p>
          <img className={classes.qr} src={qr} alt={t('door.qr')} width={240} height={240} />
          <p className="muted">{t('door.changes')}</p>
        </div>
      )}
    </QueryView>
  );
}

/** For the screen in front of the group: shown only once it is asked for. */
export function DoorCode({ id }: { id: string }) {
  const { t } = useTranslation('sessions');
  const [isShown, setIsShown] = useState(false);
  return (
    <Card title={t('door.title')}>
      <p>{t('door.what')}</p>
      <div><Button variant="default" onClick={() => setIsShown(!isShown)} aria-expanded={isShown}>{t(isShown ? 'door.hide' : 'door.show')}</Button></div>
      {isShown && <Code id={id} />}
    </Card>
  );
}
