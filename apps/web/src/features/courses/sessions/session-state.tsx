import { useTranslation } from 'react-i18next';
import type { SessionPartsFragment } from '../../../graphql/generated/graphql';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

function stateOf({ cancelledAt, myAttendance, mySeat }: SessionPartsFragment): { tone: Tone; key: 'cancelled' | 'attended' | 'waiting' | 'seated' } | null {
  if (cancelledAt) return { tone: 'stopped', key: 'cancelled' };
  if (myAttendance) return { tone: 'good', key: 'attended' };
  if (!mySeat) return null;
  return mySeat.waitingAt > 0 ? { tone: 'waiting', key: 'waiting' } : { tone: 'good', key: 'seated' };
}

/** How the session stands for whoever looks. */
export function SessionState({ session }: { session: SessionPartsFragment }) {
  const { t } = useTranslation('sessions');
  const state = stateOf(session);
  if (!state) return null;
  return <StatusTag tone={state.tone}>{t(`state.${state.key}`, { place: session.mySeat?.waitingAt ?? 0, count: session.myAttendance?.minutes ?? 0 })}</StatusTag>;
}
