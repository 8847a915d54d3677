import { useState } from 'react';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ItemKeysDocument } from '../../../graphql/generated/graphql';
import type { ItemKeysQuery, KeyCorrectionInput } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { CorrectionPreview } from './correction-preview';
import { WholeAnswers, wholeAnswers } from './whole-answers';
import type { Version } from './whole-answers';
import classes from './bank.module.css';

/** Several marked options are one answer of a multiple choice, and as many right answers of a single one. */
const acceptedOf = (version: Version, marked: readonly string[]): string[][] => (version.kind === 'MULTIPLE' ? [[...marked]] : marked.map((id) => [id]));

function KeyForm({ version, onAsk }: { version: Version; onAsk: (input: KeyCorrectionInput) => void }) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const [marked, setMarked] = useState<string[]>(() => version.accepted.flat());
  const [answers, setAnswers] = useState(() => wholeAnswers(version.accepted));
  const [isDropped, setDropped] = useState(false);
  const isChoice = version.kind !== 'ORDERING' && version.kind !== 'MATCHING';
  const accepted = isChoice ? acceptedOf(version, marked) : answers.map(({ ids }) => ids);
  const ask = () => onAsk({ versionId: version.id, acceptsAll: isDropped, accepted: isDropped ? [] : accepted });
  return (
    <>
      {isChoice && !isDropped && (
        <Checkbox.Group label={t('correct.options')} description={version.kind === 'MULTIPLE' ? t('correct.several') : t('correct.each')} value={marked} onChange={setMarked}>
          <div className={classes.list}>{version.options.map((option) => <Checkbox key={option.id} value={option.id} label={own(option)} />)}</div>
        </Checkbox.Group>
      )}
      {!isChoice && !isDropped && <WholeAnswers version={version} answers={answers} onChange={setAnswers} />}
      <Checkbox label={t('correct.drop')} checked={isDropped} onChange={(event) => setDropped(event.currentTarget.checked)} />
      <div><Button variant="default" onClick={ask}>{t('correct.preview')}</Button></div>
    </>
  );
}

function Correction({ item }: { item: ItemKeysQuery['bankItem'] }) {
  const { t } = useTranslation('bank');
  const navigate = useNavigate();
  const [versionId, setVersionId] = useState(item.versions[0]?.id ?? '');
  const [asked, setAsked] = useState<KeyCorrectionInput | null>(null);
  const version = item.versions.find((each) => each.id === versionId);
  return (
    <div className="stack">
      <Card title={t('correct.key')}>
        <NativeSelect label={t('correct.version')} value={versionId} onChange={(event) => setVersionId(event.currentTarget.value)} data={item.versions.map(({ id, number }) => ({ value: id, label: String(number) }))} />
        {version?.acceptsAll && <p>{t('correct.dropped')}</p>}
        {version && <KeyForm key={version.id} version={version} onAsk={setAsked} />}
      </Card>
      {asked && <CorrectionPreview key={JSON.stringify(asked)} input={asked} onDone={() => void navigate(`/bank/${item.id}`)} />}
    </div>
  );
}

function CorrectionPage() {
  const { t } = useTranslation('bank');
  const { itemId = '' } = useParams();
  const query = useApiQuery(ItemKeysDocument, { id: itemId });
  return (
    <Page title={t('correct.title')} lead={t('correct.lead')} back={{ to: `/bank/${itemId}`, label: query.data?.bankItem.code ?? t('item') }}>
      <QueryView query={query}>{({ bankItem }) => <Correction item={bankItem} />}</QueryView>
    </Page>
  );
}

export { CorrectionPage as Component };
