import { useCallback, useEffect, useState } from 'react';
import { ContinueAttemptDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Device } from './device';

/** This device goes on with the attempt when its page opens, unless it has just begun it; and again when the person asks for it. */
export function useHold(attemptId: string) {
  const [device] = useState(() => new Device(attemptId));
  const [begun] = useState(() => device.takeBegun());
  const { mutateAsync, error, data, isPending } = useApiMutation(ContinueAttemptDocument);
  const take = useCallback(() => mutateAsync({ id: attemptId, device: device.name }), [mutateAsync, attemptId, device]);
  useEffect(() => {
    // A failure reaches the screen through `error`.
    if (begun === null) take().catch(() => undefined);
  }, [begun, take]);
  return { device, hold: data?.continueAttempt.hold ?? begun, take, error, isPending };
}
