import { useTranslation } from 'react-i18next';
import type { ProposalFragment } from '../../graphql/generated/graphql';
import { Proposals } from '../../ui/proposals';
import { isAct } from './change';

/** Changes of standing that were proposed so far. */
export function Changes({ changes }: { changes: readonly ProposalFragment[] }) {
  const { t } = useTranslation('credentials');
  return <Proposals proposals={changes.flatMap(({ kind, reasons: words, ...change }) => (isAct(kind) ? [{ ...change, words, act: t(`act.${kind}`) }] : []))} />;
}
