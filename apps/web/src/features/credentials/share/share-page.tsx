import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LetProgramReadDocument, ShareableCertificateDocument, ShareDetailDocument } from '../../../graphql/generated/graphql';
import type { LetProgramReadMutation, ShareableCertificateQuery, ShareDetailMutation } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { noTerms, termsOf, viewChoices } from './terms';
import type { Terms } from './terms';
import { TermsFields } from './terms-fields';
import classes from '../certificate.module.css';

type Certificate = ShareableCertificateQuery['credential'];

/** `reader` is a link, or the watch of a program. */
interface ShareValues extends Terms {
  reader: string;
  recipient: string;
  views: string;
}

/** The address is told once: the server keeps only a digest of its key. */
function Made({ made: { address, consent } }: { made: ShareDetailMutation['shareDetail'] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <Card title={t('share.made', { recipient: consent.recipient })}>
      <p>{t('share.made-once')}</p>
      <p><code className={classes.address}>{address}</code></p>
      <div className={classes.filter}>
        <Button onClick={() => clipboard.copy(address)}>{t('share.copy')}</Button>
        <span role="status" className="muted">{clipboard.error ? t('code.not-copied') : clipboard.copied ? t('code.copied') : ''}</span>
      </div>
      <p>{t('share.made-until', { at: format.dateTime(consent.endsAt), count: consent.mostViews ?? 0 })}</p>
      <p><Link className="way" to="/certificate/shown">{t('shown.open')}</Link></p>
    </Card>
  );
}

const LINK = 'LINK';

/** A program reads it on its own list, under its account: no link that could be passed on. */
function Let({ consent: { recipient, endsAt } }: { consent: LetProgramReadMutation['letProgramRead'] }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return (
    <Card title={t('share.let', { recipient })}>
      <p role="status">{t('share.let-until', { at: format.dateTime(endsAt) })}</p>
      <p><Link className="way" to="/certificate/shown">{t('shown.open')}</Link></p>
    </Card>
  );
}

function ShareForm({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('credentials');
  const [share, letRead] = [useApiMutation(ShareDetailDocument), useApiMutation(LetProgramReadDocument)];
  const form = useForm<ShareValues>({
    mode: 'controlled',
    initialValues: { ...noTerms, reader: LINK, recipient: '', views: '5' },
    validate: {
      recipient: (typed, { reader }) => (reader === LINK ? required(t('share.recipient-missing'))(typed) : null),
      shown: (shown) => (shown.length === 0 ? t('share.shown-missing') : null),
      purposeWords: (words, { purpose }) => (purpose === 'OTHER' ? required(t('share.words-missing'))(words) : null),
    },
  });
  if (share.data) return <Made made={share.data.shareDetail} />;
  if (letRead.data) return <Let consent={letRead.data.letProgramRead} />;
  const labels = { recipient: t('share.recipient'), purposeWords: t('share.words'), shown: t('share.shown') };
  const isLink = form.getValues().reader === LINK;
  const send = ({ reader, recipient, views, ...terms }: ShareValues) =>
    reader === LINK
      ? share.mutate({ input: { credentialId: certificate.id, recipient, mostViews: Number(views), ...termsOf(terms) } })
      : letRead.mutate({ input: { watchId: reader, ...termsOf(terms) } });
  const readers = [{ value: LINK, label: t('share.reader-link') }, ...certificate.watches.map(({ id, organisation }) => ({ value: id, label: t('share.reader-program', { organisation }) }))];
  return (
    <Card title={certificate.title}>
      <Form form={form} labels={labels} mutation={isLink ? share : letRead} onSubmit={send} submitLabel={t(isLink ? 'share.make' : 'share.let-read')}>
        {readers.length > 1 && <NativeSelect {...field(form, 'reader')} label={t('share.reader')} data={readers} />}
        {isLink && <TextInput {...field(form, 'recipient')} label={labels.recipient} description={t('share.recipient-hint')} maxLength={80} />}
        <TermsFields form={form} certificate={certificate} />
        {isLink && <NativeSelect {...field(form, 'views')} label={t('share.views')} data={viewChoices.map((value) => ({ value, label: t('share.views-of', { count: Number(value) }) }))} />}
      </Form>
    </Card>
  );
}

function SharePage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(ShareableCertificateDocument, { id });
  return (
    <Page title={t('share.title')} lead={t('share.lead')} back={{ to: '/certificate', label: t('mine.title') }}>
      <QueryView query={query} lines={6}>{({ credential }) => <ShareForm certificate={credential} />}</QueryView>
    </Page>
  );
}

export { SharePage as Component };
