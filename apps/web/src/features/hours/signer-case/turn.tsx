import { useTranslation } from 'react-i18next';
import type { SignerCaseStateFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import type { Tone } from '../../../ui/status-tag';

const tones: Record<SignerCaseStateFragment['state'], Tone> = { WITH_SITE: 'waiting', WITH_SIGNER: 'waiting', WITH_TRAINEE: 'attention', SETTLED: 'good', WITHDRAWN: 'neutral' };

/** Whose turn it is, until when, and what comes then. */
export function Turn({ signerCase: { state, dueOn, askedName, askedEmail, placement, unsigned } }: { signerCase: SignerCaseStateFragment }) {
  const { t } = useTranslation('signercase');
  const format = useFormat();
  const params = { asked: askedName, email: askedEmail, place: placement.organisation.name, day: dueOn === null ? '' : format.day(dueOn) };
  const { entries, minutes, from, to } = unsigned;
  return (
    <>
      <div><StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag></div>
      <p>{t(`turn.${state}`, params)}</p>
      {entries > 0 && from !== null && to !== null && <p className="muted">{t('unsigned', { count: entries, minutes: format.minutes(minutes), from: format.day(from), to: format.day(to) })}</p>}
    </>
  );
}
