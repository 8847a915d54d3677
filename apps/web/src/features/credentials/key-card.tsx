import { useTranslation } from 'react-i18next';
import { StartKeyReissueDocument } from '../../graphql/generated/graphql';
import type { KeyRoomQuery, KeyState } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { ConfirmButton } from '../../ui/confirm-button';
import { useFormat } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import type { Tone } from '../../ui/status-tag';
import classes from './keys.module.css';

type Key = KeyRoomQuery['keyRoom']['keys'][number];

const tones: Record<KeyState, Tone> = { PENDING: 'waiting', ACTIVE: 'good', RETIRED: 'neutral', COMPROMISED: 'stopped' };
const purposes = ['root', 'documents', 'seal', 'stamp', 'log', 'credential-eddsa', 'credential-rs256', 'credential-es256'] as const;

function Reissue({ reissue }: { reissue: NonNullable<Key['reissue']> }) {
  const { t } = useTranslation('keys');
  const { total, replaced, sealed, ended, isDone } = reissue;
  return (
    <>
      <progress className={classes.progress} max={Math.max(total, 1)} value={isDone ? Math.max(total, 1) : sealed + ended} aria-label={t('progress')} />
      <p role="status">{t(isDone ? 'done' : 'going', { total, replaced, sealed })}</p>
    </>
  );
}

/** What people outside keep of a key, and have to be told about by others. */
function ToldOutside({ purpose }: Pick<Key, 'purpose'>) {
  const { t } = useTranslation('keys');
  return purpose === 'log' || purpose === 'root' ? <p>{t(`${purpose}-lost`)}</p> : null;
}

function Lost({ kid, affected, canReissue, reissue, purpose }: Key) {
  const { t } = useTranslation('keys');
  const start = useApiMutation(StartKeyReissueDocument);
  const count = affected ?? 0;
  if (reissue) return <><ToldOutside purpose={purpose} /><Reissue reissue={reissue} /></>;
  if (purpose === 'log' && count === 0) return <ToldOutside purpose={purpose} />;
  const act = t('reissue', { count });
  return (
    <>
      <ToldOutside purpose={purpose} />
      <p>{t(purpose === 'log' ? 'affected-log' : 'affected', { count })}</p>
      {canReissue ? (
        <ConfirmButton act={act} question={t('reissue-question')} onConfirm={() => start.mutateAsync({ kid })} error={start.error} isPending={start.isPending}>{t('reissue-follows')}</ConfirmButton>
      ) : (
        <p>{t('second')}</p>
      )}
    </>
  );
}

/** The keys of one purpose, the newest first. */
export function KeyCard({ purpose, keys }: { purpose: string; keys: readonly Key[] }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const known = purposes.find((each) => each === purpose);
  return (
    <Card title={known ? t(`purpose.${known}`) : purpose}>
      <ul className="plain-list">
        {keys.map((key) => (
          <li key={key.kid} className={classes.key}>
            <StatusTag tone={tones[key.state]}>{t(`state.${key.state}`, { day: format.dateTime(key.since) })}</StatusTag>
            {key.certifiedUntil && <p>{t('certified', { day: format.dateTime(key.certifiedUntil) })}</p>}
            <p className={classes.kid}>{key.kid}</p>
            {key.state === 'COMPROMISED' && <Lost {...key} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
