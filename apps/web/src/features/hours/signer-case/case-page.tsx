import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { SignerCaseDocument } from '../../../graphql/generated/graphql';
import type { SignerCaseQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import classes from '../hours.module.css';
import { Another, Answer, Withdraw } from './acts';
import { Turn } from './turn';

type Shown = SignerCaseQuery['signerCase'];

function Told({ signerCase: { id, state, reason, words, fileIds, openedAt, placement, signerName } }: { signerCase: Shown }) {
  const { t } = useTranslation('signercase');
  const format = useFormat();
  return (
    <Card title={t('told.title')}>
      <p><strong>{t(`reason.${reason}`)}</strong> {t('told.who', { name: signerName, place: placement.organisation.name })}</p>
      <p className={classes.told}>{words}</p>
      {state !== 'WITHDRAWN' && (
        <ul className="plain-list">
          {fileIds.map((fileId, index) => <li key={fileId}><a className="way" href={`/files/hours/evidence/${id}/${fileId}`} target="_blank" rel="noreferrer">{t('told.file', { number: index + 1 })}</a></li>)}
        </ul>
      )}
      <p className="muted">{t('told.at', { name: placement.trainee.name, at: format.dateTime(openedAt) })}</p>
    </Card>
  );
}

function SignerCasePage() {
  const { t } = useTranslation(['signercase', 'hours', 'nav']);
  const { id = '' } = useParams();
  const query = useApiQuery(SignerCaseDocument, { id });
  const { me } = useSession();
  // Who runs the site comes from what waits for them.
  const isOwn = query.data === undefined || query.data.signerCase.placement.trainee.id === me?.id;
  const back = isOwn ? { to: '/placements', label: t('hours:place.title') } : { to: '/inbox', label: t('nav:inbox') };
  return (
    <Page title={t('title')} back={back} width="narrow">
      <QueryView query={query} lines={6}>
        {({ signerCase }) => (
          <div className="stack">
            <Card title={t('turn.title')} tone={signerCase.state === 'WITH_TRAINEE' ? 'attention' : 'plain'}><Turn signerCase={signerCase} /></Card>
            {signerCase.viewerCan.answer && <Answer key={signerCase.state} signerCase={signerCase} />}
            {signerCase.viewerCan.nameAnother && <Another signerCase={signerCase} />}
            <Told signerCase={signerCase} />
            {signerCase.viewerCan.withdraw && <Withdraw id={signerCase.id} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

export { SignerCasePage as Component };
