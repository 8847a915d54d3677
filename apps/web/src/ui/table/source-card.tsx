import { useState } from 'react';
import { Button, FileInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../card';
import { readFile } from './read-file';
import { readTable } from './table.rules';
import type { Table } from './table.rules';

export interface SourceProps {
  title: string;
  /** What somebody can paste instead of a file, and how. */
  paste: string;
  pasteHint: string;
  /** Where nothing was in it. */
  empty: string;
  /** Empty rows stay, so that rows can be told by their number in the file. */
  keepsBlank?: boolean;
  onTable: (table: Table) => void;
}

/** A file or what was pasted. A file is read in the browser and goes nowhere as it is. */
export function SourceCard({ title, paste, pasteHint, empty, keepsBlank = false, onTable }: SourceProps) {
  const { t } = useTranslation('table');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (table: Table) => {
    setProblem(table.length === 0 ? empty : null);
    if (table.length > 0) onTable(table);
  };
  const read = (file: File | null) => {
    if (file) void readFile(file, keepsBlank).then(take, () => setProblem(t('source.unreadable', { file: file.name })));
  };
  return (
    <Card title={title} tone="feature">
      <FileInput label={t('source.file')} description={t('source.file-hint')} placeholder={t('source.choose')} accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={read} />
      <Textarea label={paste} description={pasteHint} minRows={3} maxRows={10} autosize spellCheck={false} autoComplete="off" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {problem !== null && <p role="alert">{problem}</p>}
      <div><Button variant="default" onClick={() => take(readTable(text, keepsBlank))}>{t('source.read')}</Button></div>
    </Card>
  );
}
