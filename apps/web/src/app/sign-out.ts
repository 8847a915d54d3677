import { useState } from 'react';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unsentTakes } from '../features/assessments/routes';
import { unsentHours } from '../features/hours/routes';
import type { ApiError } from '../graphql/api-error';
import { rest } from '../graphql/client';
import { setLanguage } from '../ui/i18n/i18n';

/** Loads the page anew, so that nothing of the person stays in memory. The server clears what is stored here; the language is no secret. */
function useLeave() {
  const { i18n } = useTranslation();
  return useMutation<unknown, ApiError>({
    mutationFn: () => rest('/auth/sign-out', {}),
    onSuccess: async () => {
      await setLanguage(i18n.language);
      window.location.assign('/');
    },
  });
}

/** What only this device has, and where it is looked at. */
interface Unsent {
  readonly recordings: number;
  readonly hours: number;
}

/** Signing out clears this device: what nobody else has is counted first, and the person says what becomes of it. */
export function useSignOut(personId: string) {
  const leave = useLeave();
  const [unsent, setUnsent] = useState<Unsent>({ recordings: 0, hours: 0 });
  const [isAsking, { open, close }] = useDisclosure(false);
  const begin = async () => {
    const [recordings, hours] = await Promise.all([unsentTakes(personId), unsentHours(personId)]);
    setUnsent({ recordings, hours });
    if (recordings + hours > 0) open();
    else leave.mutate();
  };
  return { begin: () => void begin(), unsent, isAsking, stay: close, leave };
}

export type SignOut = ReturnType<typeof useSignOut>;
