import { useState } from 'react';
import { Button, FileInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { readFile } from './read-file';
import { readTable } from './table.rules';
import type { Table } from './table.rules';

/** A file or what was pasted. A file is read in the browser and goes nowhere as it is. */
export function SourceCard({ onTable }: { onTable: (table: Table) => void }) {
  const { t } = useTranslation('rosterimport');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (table: Table) => {
    setProblem(table.length === 0 ? t('source.empty') : null);
    if (table.length > 0) onTable(table);
  };
  const read = (file: File | null) => {
    if (file) void readFile(file).then(take, () => setProblem(t('source.unreadable', { file: file.name })));
  };
  return (
    <Card title={t('source.title')} tone="feature">
      <FileInput label={t('source.file')} description={t('source.file-hint')} placeholder={t('source.choose')} accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={read} />
      <Textarea label={t('source.paste')} description={t('source.paste-hint')} minRows={3} maxRows={10} autosize spellCheck={false} autoComplete="off" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {problem !== null && <p role="alert">{problem}</p>}
      <div><Button variant="default" onClick={() => take(readTable(text))}>{t('source.read')}</Button></div>
    </Card>
  );
}
