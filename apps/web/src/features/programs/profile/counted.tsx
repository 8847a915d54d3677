import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SayWhetherCountedDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Problem } from '../../../ui/problem';

/** A holder lets a program count them on its page, and takes it back as easily. */
export function Counted({ watchId, organisation, isCounted }: { watchId: string; organisation: string; isCounted: boolean }) {
  const { t } = useTranslation('programprofile');
  const say = useApiMutation(SayWhetherCountedDocument);
  return (
    <>
      <p>{t(isCounted ? 'counted.yes' : 'counted.no', { organisation })}</p>
      <div><Button variant="default" onClick={() => say.mutate({ watchId, isCounted: !isCounted })}>{t(isCounted ? 'counted.stop' : 'counted.allow', { organisation })}</Button></div>
      {say.error !== null && <Problem error={say.error} />}
    </>
  );
}
