import type { ReactNode } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { field, Form, required } from '../../../ui/form';
import type { Sending } from '../../../ui/form';

export interface Told {
  boardId: string;
  about: string;
  happenedOn: string;
  text: string;
  name: string;
  email: string;
}

interface Telling {
  first: Partial<Told>;
  side: 'anybody' | 'staff';
  mutation: Sending;
  onSend: (told: Told) => void;
  /** The choice of a board, where the form does not know it. */
  board?: (props: ReturnType<typeof field<Told & Record<string, unknown>>>) => ReactNode;
}

/** What is told and by whom; the same words on the public page and at the board. */
export function TellForm({ first, side, mutation, onSend, board }: Telling) {
  const { t } = useTranslation('complaints');
  const form = useForm<Told & Record<string, unknown>>({
    mode: 'controlled',
    initialValues: { boardId: '', about: '', happenedOn: '', text: '', name: '', email: '', ...first },
    validate: { boardId: required(t('tell.board-missing')), about: required(t('tell.about-missing')), text: (value) => (value.trim() === (first.text ?? '').trim() ? t('tell.text-missing') : null) },
  });
  const isStaff = side === 'staff';
  const labels = { boardId: t('tell.board'), about: t('tell.about'), happenedOn: t('tell.day'), text: t('tell.text'), name: t(isStaff ? 'tell.staff-name' : 'tell.name'), email: t(isStaff ? 'tell.staff-email' : 'tell.email') };
  return (
    <Form form={form} labels={labels} mutation={mutation} onSubmit={onSend} submitLabel={t(isStaff ? 'tell.keep' : 'tell.send')}>
      {board?.(field(form, 'boardId'))}
      <TextInput {...field(form, 'about')} label={labels.about} description={t('tell.about-hint')} maxLength={200} />
      <TextInput type="date" {...field(form, 'happenedOn')} label={labels.happenedOn} />
      <Textarea {...field(form, 'text')} label={labels.text} description={t('tell.text-hint')} autosize minRows={5} maxLength={4000} />
      <TextInput {...field(form, 'name')} label={labels.name} maxLength={200} autoComplete={isStaff ? 'off' : 'name'} />
      <TextInput type="email" {...field(form, 'email')} label={labels.email} {...(isStaff ? {} : { description: t('tell.email-hint') })} autoComplete={isStaff ? 'off' : 'email'} />
    </Form>
  );
}

/** What was left out is nothing. */
export const toSend = ({ happenedOn, name, email, ...told }: Told) => ({ ...told, happenedOn: happenedOn || null, name: name.trim() || null, email: email.trim() || null });
