import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ImportItemsDocument, ImportPreviewDocument } from '../../../graphql/generated/graphql';
import type { ImportItemsInput, ImportPreviewQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from './bank.module.css';

type Preview = ImportPreviewQuery['importPreview'];
type Draft = Preview['drafts'][number];

function DraftRow({ draft }: { draft: Draft }) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const answer = (option: Draft['options'][number]) => (option.match ? t('import.pair', { option: own(option), match: own(option.match) }) : own(option));
  return (
    <li className={classes.item}>
      <p><strong>{draft.code}</strong> · {t(`kind.${draft.kind}`)}</p>
      <p>{own(draft.stem)}</p>
      <ul>{draft.options.map((option, index) => <li key={index}>{option.isRight ? <strong>{t('study.right', { text: answer(option) })}</strong> : answer(option)}</li>)}</ul>
    </li>
  );
}

/** Every element that is not imported, with its place and the reason: nothing is dropped without a word. */
function Left({ preview }: { preview: Preview }) {
  const { t } = useTranslation('bank');
  const rows = [...preview.taken.map((code) => ({ where: code, what: code, why: t('import.taken') })), ...preview.left.map(({ where, what, reason }) => ({ where, what, why: t(`left.${reason}`) }))];
  return (
    <Card title={t('import.left', { count: rows.length })} tone={rows.length > 0 ? 'attention' : 'plain'}>
      {rows.length === 0 && <p>{t('import.left-none')}</p>}
      {rows.length > 0 && (
        <div className="scroll-x" role="region" aria-label={t('import.left-table')} tabIndex={0}>
          <Table>
            <Table.Thead><Table.Tr>{(['where', 'what', 'why'] as const).map((column) => <Table.Th key={column} scope="col">{t(`import.column.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>{rows.map(({ where, what, why }, index) => <Table.Tr key={index}><Table.Td>{where}</Table.Td><Table.Td>{what}</Table.Td><Table.Td>{why}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}

export function ImportPreview({ input }: { input: ImportItemsInput }) {
  const { t } = useTranslation('bank');
  const navigate = useNavigate();
  const query = useApiQuery(ImportPreviewDocument, { input });
  const add = useApiMutation(ImportItemsDocument);
  const save = () => add.isPending || add.mutate({ input }, { onSuccess: () => void navigate('/bank?state=DRAFT') });
  return (
    <QueryView query={query}>
      {({ importPreview: preview }) => (
        <div className="stack">
          <Left preview={preview} />
          <Card title={t('import.comes', { count: preview.drafts.length })}>
            <ol className={classes.list}>{preview.drafts.map((draft) => <DraftRow key={draft.code} draft={draft} />)}</ol>
            {add.isError && <Problem error={add.error} />}
            {preview.drafts.length > 0 && <div><Button aria-busy={add.isPending} onClick={save}>{t('import.act', { count: preview.drafts.length })}</Button></div>}
          </Card>
        </div>
      )}
    </QueryView>
  );
}
