import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeLinesFragment } from '../../../graphql/generated/graphql';

type Found = Pick<SchemeLinesFragment, 'area' | 'title' | 'body' | 'credentialTitle'>;

export const everywhere = '';
export const country = 'country';

/** Without accents and capitals: nobody types those on a phone. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const isIn = ({ area }: Found, wanted: string): boolean => wanted === everywhere || (area ?? country) === wanted;

export function useAreaName(): (area: string) => string {
  const { t, i18n } = useTranslation('comparison');
  return (area) => (i18n.exists(`comparison:area.${area}`) ? t(`area.${area}` as 'area.US-CA') : area);
}

/** What is looked for in a list of schemes: a state, and words of a title or a board. */
export function useSchemeFilter() {
  const [text, setText] = useState('');
  const [area, setArea] = useState(everywhere);
  const words = plain(text).split(/\s+/).filter(Boolean);
  const says = ({ title, body, credentialTitle }: Found): boolean => {
    const all = plain([title, body, credentialTitle ?? ''].join(' '));
    return words.every((word) => all.includes(word));
  };
  const clear = () => {
    setText('');
    setArea(everywhere);
  };
  return { text, setText, area, setArea, clear, isShown: (scheme: Found): boolean => isIn(scheme, area) && says(scheme) };
}
export type SchemeFilter = ReturnType<typeof useSchemeFilter>;
