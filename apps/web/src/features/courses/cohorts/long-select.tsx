import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { NativeSelectProps } from '@mantine/core';

export interface LongSelectProps extends Omit<NativeSelectProps, 'data'> {
  choices: readonly { value: string; label: string }[];
  /** The server has more than it sent. */
  hasMore: boolean;
  findLabel: string;
  onFind: (words: string) => void;
}

/** A choice from a list that may be longer than a page: then part of a name narrows it, on the server. */
export function LongSelect({ choices, hasMore, findLabel, onFind, ...select }: LongSelectProps) {
  const [words, setWords] = useState('');
  const find = (typed: string) => {
    setWords(typed);
    onFind(typed);
  };
  return (
    <>
      {(hasMore || words !== '') && <TextInput type="search" label={findLabel} maxLength={100} value={words} onChange={(event) => find(event.currentTarget.value)} />}
      <NativeSelect {...select} data={[{ value: '', label: '' }, ...choices]} />
    </>
  );
}
