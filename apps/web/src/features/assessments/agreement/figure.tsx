import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import classes from './agreement.module.css';

export interface FigureProps {
  title: string;
  /** What the picture says, in one sentence. */
  conclusion: string;
  picture: ReactNode;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A picture, its sentence, and the same as a table. */
export function Figure({ title, conclusion, picture, head, rows }: FigureProps) {
  const { t } = useTranslation('agreement');
  const [isTable, setIsTable] = useState(false);
  return (
    <Card title={title} actions={<Button variant="default" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>{t('as-table')}</Button>}>
      <p>{conclusion}</p>
      {isTable ? (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={classes.table}>
            <thead><tr>{head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
            <tbody>{rows.map(([first, ...cells]) => <tr key={first}><th scope="row">{first}</th>{cells.map((cell, index) => <td key={index}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      ) : (
        picture
      )}
    </Card>
  );
}
