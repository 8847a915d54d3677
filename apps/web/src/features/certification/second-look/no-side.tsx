import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedNoLineFragment } from '../../../graphql/generated/graphql';
import { Proposals } from '../../../ui/proposals';
import { NoCard } from './no-card';
import type { Said } from './no-card';

/** The "no" that waits and those before it; what came of the last press is said above, and stays. */
export function NoSide({ nos }: { nos: readonly ProposedNoLineFragment[] }) {
  const { t } = useTranslation('board');
  const [said, setSaid] = useState<Said | null>(null);
  const open = nos.find(({ outcome }) => outcome === null);
  return (
    <>
      <p role="status">{said === null ? '' : t(`nos.said.${said}`)}</p>
      {open && <NoCard key={open.id} no={open} onSaid={setSaid} />}
      <Proposals proposals={nos.map(({ kind, ...no }) => ({ ...no, act: t(`nos.act.${kind}`) }))} />
    </>
  );
}
