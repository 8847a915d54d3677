import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from './card';
import classes from './figure.module.css';

export interface FigureProps {
  title: string;
  /** 2 where left out. */
  level?: 2 | 3;
  /** What the picture says, in one sentence. */
  conclusion: string;
  picture: ReactNode;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A picture, its sentence, and the same as a table. */
export function Figure({ title, level, conclusion, picture, head, rows }: FigureProps) {
  const { t } = useTranslation('common');
  const [isTable, setIsTable] = useState(false);
  return (
    <Card title={title} {...(level && { level })} actions={<Button variant="default" onClick={() => setIsTable(!isTable)}>{t(isTable ? 'show-picture' : 'show-table')}</Button>}>
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

/** Rows of a name with its figure in words, each above a track with the same as a mark. */
export function Tracks({ rows }: { rows: readonly { name: string; said: string; mark: ReactNode }[] }) {
  return (
    <ul className={`plain-list ${classes.plot}`}>
      {rows.map(({ name, said, mark }) => (
        <li key={name} className={classes.row}>
          <span>{name}: {said}</span>
          <span className={classes.track} aria-hidden="true">{mark}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Bar {
  name: string;
  said: string;
  /** How much of the track it fills, 0 to 1. */
  share: number;
  /** A part of the bar that is told apart, 0 to 1 of the track. */
  part?: number;
}

/** A bar a row; striped, so that it is told from its part without colour. */
export function Bars({ rows }: { rows: readonly Bar[] }) {
  const width = (share: number) => ({ inlineSize: `${share * 100}%` });
  return <Tracks rows={rows.map(({ name, said, share, part }) => ({ name, said, mark: <><span className={classes.bar} style={width(share)} />{part !== undefined && <span className={classes.part} style={width(part)} />}</> }))} />;
}
