import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { domains, formats } from '../../graphql/choices';
import { HoursFormDocument } from '../../graphql/generated/graphql';
import type { Activity, DomainCode, HoursFormQuery, HoursInput, PracticeFormat, Served } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { field, Form, required } from '../../ui/form';
import type { Sending } from '../../ui/form';
import { useFormat } from '../../ui/format';
import { MinutesInput } from '../../ui/minutes-input';
import classes from './hours.module.css';
import { activities, lengths, servedWords } from './hours-words';
import { NoteField } from './note-field';

export type FormPlacement = HoursFormQuery['placements']['nodes'][number];

export interface HoursValues extends Record<string, unknown> {
  placementId: string;
  activity: Activity;
  domain: DomainCode;
  /** Empty for work in none of the four. */
  format: PracticeFormat | '';
  /** Empty where it was not said. */
  served: Served | '';
  workedOn: string;
  startTime: string;
  minutes: number | null;
  note: string;
  isNoteVouched: boolean;
  reason: string;
}

export type HoursFormState = UseFormReturnType<HoursValues>;

/** Shape only; overlaps, caps and days are the server's to say. */
export function useHoursForm(initialValues: HoursValues, isAmendment = false): HoursFormState {
  const { t } = useTranslation('hours');
  return useForm<HoursValues>({
    initialValues,
    validate: {
      placementId: required(t('form.place-missing')),
      workedOn: required(t('form.day-missing')),
      startTime: required(t('form.start-missing')),
      minutes: required(t('form.minutes-missing')),
      ...(isAmendment ? { reason: required(t('form.reason-missing')) } : {}),
    },
  });
}

export function inputOf({ placementId, activity, domain, format, served, workedOn, startTime, minutes, note, isNoteVouched }: HoursValues): HoursInput {
  return { placementId, activity, domain, format: format || null, served: served || null, workedOn, startTime, minutes: minutes ?? 0, note, isNoteVouched };
}

function Lengths({ form }: { form: HoursFormState }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const value = form.getValues().minutes;
  return (
    <div className={classes.chips} role="group" aria-label={t('form.length')}>
      {lengths.map((minutes) => (
        <Button key={minutes} variant={value === minutes ? 'filled' : 'default'} aria-pressed={value === minutes} onClick={() => form.setFieldValue('minutes', minutes)}>
          {format.minutes(minutes)}
        </Button>
      ))}
    </div>
  );
}

/** What was done, and in which format: the usual one of the activity until somebody says otherwise. */
function Work({ form, labels }: { form: HoursFormState; labels: { activity: string; format: string; served: string } }) {
  const { t } = useTranslation(['hours', 'library']);
  const categories = useApiQuery(HoursFormDocument, {}, { staleTime: Infinity }).data?.hoursCategories ?? [];
  const usual = (activity: string) => categories.find((each) => each.activity === activity)?.format ?? null;
  const isServedAsked = categories.some(({ activity, isServedAsked: isAsked }) => isAsked && activity === form.getValues().activity);
  const choose = (activity: Activity) => form.setValues({ activity, format: usual(activity) ?? '', served: '' });
  const none = usual(form.getValues().activity) === null ? [{ value: '', label: t('form.no-format') }] : [];
  return (
    <>
      <NativeSelect {...field(form, 'activity')} onChange={(event) => choose(event.currentTarget.value as Activity)} label={labels.activity} data={activities.map((value) => ({ value, label: t(`activity.${value}`) }))} />
      <NativeSelect {...field(form, 'format')} label={labels.format} data={[...none, ...formats.map((value) => ({ value, label: t(`format.${value}`, { ns: 'library' }) }))]} />
      {isServedAsked && <NativeSelect {...field(form, 'served')} label={labels.served} description={t('form.served-hint')} data={[{ value: '', label: t('form.served-none') }, ...servedWords.map((value) => ({ value, label: t(`served.${value}`) }))]} />}
    </>
  );
}

export interface HoursFormProps {
  form: HoursFormState;
  placements: readonly FormPlacement[];
  mutation: Sending;
  onSubmit: (values: HoursValues) => void;
  submitLabel: string;
  isAmendment?: boolean;
}

export function HoursForm({ form, placements, isAmendment = false, ...rest }: HoursFormProps) {
  const { t } = useTranslation('hours');
  const labels = { placementId: t('form.place'), activity: t('form.activity'), format: t('form.format'), served: t('form.served'), domain: t('form.domain'), workedOn: t('form.day'), startTime: t('form.start'), minutes: t('form.length'), note: t('form.note'), reason: t('form.reason') };
  const places = placements.map(({ id, organisation, supervisor }) => ({ value: id, label: t('form.place-option', { place: organisation.name, name: supervisor.name }) }));
  return (
    <Form form={form} labels={labels} {...rest}>
      {isAmendment && <Textarea {...field(form, 'reason')} label={labels.reason} description={t('form.reason-hint')} autosize minRows={2} maxLength={500} />}
      <NativeSelect {...field(form, 'placementId')} label={labels.placementId} data={places} />
      <Work form={form} labels={labels} />
      <NativeSelect {...field(form, 'domain')} label={labels.domain} description={t(`example.${form.getValues().domain}`)} data={domains.map((value) => ({ value, label: t(`domain.${value}`) }))} />
      <TextInput {...field(form, 'workedOn')} label={labels.workedOn} type="date" />
      <TextInput {...field(form, 'startTime')} label={labels.startTime} description={t('form.start-hint')} type="time" />
      <MinutesInput {...field(form, 'minutes')} value={form.getValues().minutes} label={labels.minutes} />
      <Lengths form={form} />
      <NoteField form={form} />
    </Form>
  );
}
