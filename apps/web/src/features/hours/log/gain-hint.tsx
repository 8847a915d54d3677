import { useTranslation } from 'react-i18next';
import { HoursGainDocument } from '../../../graphql/generated/graphql';
import type { HoursGainQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useFormat } from '../../../ui/format';
import type { HoursFormState } from '../hours-form';
import classes from './log.module.css';

const DAY = 24 * 60;

type SchemeGain = HoursGainQuery['hoursGain'][number];
type RequirementGain = SchemeGain['requirements'][number];

function Requirement({ requirement: { name, counts, keptOut }, hasName }: { requirement: RequirementGain; hasName: boolean }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const words = counts === 0 ? t('gain.nothing') : t('gain.counts', { minutes: format.length(counts) });
  return (
    <li>
      {hasName ? t('gain.named', { name, words }) : words}
      {keptOut.map(({ rule, minutes }) => <span key={rule} className={classes.kept}>{t('gain.kept-out', { minutes: format.length(minutes), rule })}</span>)}
    </li>
  );
}

function Scheme({ gain: { title, requirements } }: { gain: SchemeGain }) {
  const { t } = useTranslation('hours');
  return (
    <div>
      <strong>{title}</strong>
      <ul className={classes.gains}>
        {requirements.map((requirement) => <Requirement key={requirement.id} requirement={requirement} hasName={requirements.length > 1} />)}
        {requirements.length === 0 && <li>{t('gain.other-work')}</li>}
      </ul>
    </div>
  );
}

/** What the entry would count for, before it is saved. With no network, and where nobody applies for anything, it is not there. */
export function GainHint({ id, form }: { id: string; form: HoursFormState }) {
  const { t } = useTranslation('hours');
  const { workedOn, minutes, activity, domain, format } = form.getValues();
  const length = minutes ?? 0;
  const isWhole = workedOn !== '' && length > 0 && length <= DAY;
  const entry = { id, workedOn, minutes: length, activity, domain, format: format || null };
  const { data } = useApiQuery(HoursGainDocument, { entry }, { enabled: isWhole, retry: false, placeholderData: (before) => before });
  if (!isWhole || !data?.hoursGain.length) return null;
  return <div className={classes.gain} role="status" aria-label={t('gain.title')}>{data.hoursGain.map((gain) => <Scheme key={gain.applicationId} gain={gain} />)}</div>;
}
