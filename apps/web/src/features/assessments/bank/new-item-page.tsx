import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AddItemDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { emptyContent, inputOf } from './content';
import { ItemFields } from './item-fields';
import { Preview } from './preview';
import classes from './bank.module.css';

function NewItemPage() {
  const { t } = useTranslation('bank');
  const { membership } = useSession();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [isCodeMissing, setCodeMissing] = useState(false);
  const [content, setContent] = useState(emptyContent);
  const add = useApiMutation(AddItemDocument);
  const save = () => {
    const fits = /^[\w.-]{1,40}$/.test(code.trim());
    setCodeMissing(!fits);
    if (!fits || !membership || add.isPending) return;
    add.mutate({ providerId: membership.organisation.id, code: code.trim(), content: inputOf(content) }, { onSuccess: ({ addItem }) => void navigate(`/bank/${addItem.id}`) });
  };
  return (
    <Page title={t('new.title')} lead={t('new.lead')} back={{ to: '/bank', label: t('title') }} width="wide">
      <div className={classes.panes}>
        <div className="stack">
          <TextInput label={t('new.code')} description={t('new.code-hint')} maxLength={40} value={code} onChange={(event) => setCode(event.currentTarget.value)} error={isCodeMissing ? t('new.code-missing') : undefined} />
          <ItemFields content={content} onChange={setContent} />
          {add.isError && <Problem error={add.error} />}
          <div><Button onClick={save} aria-busy={add.isPending}>{t('new.save')}</Button></div>
        </div>
        <Preview content={content} />
      </div>
    </Page>
  );
}

export { NewItemPage as Component };
