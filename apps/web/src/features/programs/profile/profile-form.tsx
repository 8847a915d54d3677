import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { StateProgramProfileDocument } from '../../../graphql/generated/graphql';
import type { ProfileFactsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { checkbox, field, Form } from '../../../ui/form';
import { TextPair } from '../../../ui/text-pair';

const mostMonths = 120;
const longestText = 600;
const empty = { en: '', es: '' };

type Pair = typeof empty;

const blank = { phone: null, about: empty, policy: empty, supervisorRole: empty, languages: empty, openHours: empty, usualWait: empty, offerMonths: null, isPublic: false };

function valuesOf({ phone, about, policy, supervisorRole, languages, openHours, usualWait, offerMonths, isPublic }: Omit<ProfileFactsFragment, 'slug' | 'statedAt'>) {
  const pair = ({ en, es }: Pair) => ({ en, es });
  return { phone: phone ?? '', about: pair(about), policy: pair(policy), supervisorRole: pair(supervisorRole), languages: pair(languages), openHours: pair(openHours), usualWait: pair(usualWait), offerMonths: String(offerMonths ?? ''), isPublic };
}

const isMonths = (typed: string): boolean => /^\d{0,3}$/.test(typed.trim()) && Number(typed) <= mostMonths;
const isBlank = ({ en, es }: Pair): boolean => `${en}${es}`.trim() === '';

function useProfileForm(profile: ProfileFactsFragment | null) {
  const { t } = useTranslation('errors');
  const text = ({ en, es }: Pair) => (Math.max(en.length, es.length) > longestText ? t('PROFILE_TEXT_TOO_LONG', { most: longestText }) : null);
  return useForm({
    mode: 'controlled',
    initialValues: valuesOf(profile ?? blank),
    validate: (values) => ({
      'about.en': values.isPublic && isBlank(values.about) ? t('PROFILE_EMPTY') : text(values.about),
      'policy.en': text(values.policy),
      'supervisorRole.en': text(values.supervisorRole),
      'languages.en': text(values.languages),
      'openHours.en': text(values.openHours),
      'usualWait.en': text(values.usualWait),
      offerMonths: isMonths(values.offerMonths) ? null : t('PROFILE_MONTHS_UNFIT', { most: mostMonths }),
    }),
  });
}

/** What only the program can say. Each saying is kept with its day; what is proved needs no saying. */
export function ProfileForm({ organisationId, profile }: { organisationId: string; profile: ProfileFactsFragment | null }) {
  const { t } = useTranslation('programprofile');
  const state = useApiMutation(StateProgramProfileDocument);
  const form = useProfileForm(profile);
  const labels = { phone: t('phone'), offerMonths: t('months'), isPublic: t('public') };
  const send = ({ phone, offerMonths, ...said }: typeof form.values) =>
    state.mutate({ input: { organisationId, ...said, phone: phone.trim() || null, offerMonths: offerMonths.trim() === '' ? null : Number(offerMonths) } });
  return (
    <Card title={t('form.title')} tone="feature">
      <p>{t('form.lead')}</p>
      <Form form={form} labels={labels} mutation={state} onSubmit={send} submitLabel={t('save')}>
        <TextPair form={form} path="about" label={t('about')} rows={3} />
        <TextInput {...field(form, 'phone')} label={labels.phone} type="tel" autoComplete="tel" />
        <TextPair form={form} path="languages" label={t('languages')} hint={t('languages-hint')} />
        <TextPair form={form} path="openHours" label={t('open-hours')} hint={t('open-hours-hint')} />
        <TextPair form={form} path="usualWait" label={t('usual-wait')} hint={t('usual-wait-hint')} />
        <TextPair form={form} path="policy" label={t('policy')} rows={3} />
        <TextPair form={form} path="supervisorRole" label={t('role')} hint={t('role-hint')} />
        <TextInput {...field(form, 'offerMonths')} label={labels.offerMonths} description={t('months-hint')} inputMode="numeric" />
        <Checkbox {...checkbox(form, 'isPublic')} label={labels.isPublic} />
      </Form>
      <p role="status">{state.data && t('saved')}</p>
    </Card>
  );
}
