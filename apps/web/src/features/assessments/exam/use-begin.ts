import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AttemptDocument, StartAttemptDocument } from '../../../graphql/generated/graphql';
import type { AttemptQuery, ExamQuery } from '../../../graphql/generated/graphql';
import { queryKeyOf, useApiMutation } from '../../../graphql/hooks';
import { Device, newDevice } from './device';

/** One request begins, holds and brings the questions: the page of the attempt opens with what was answered. */
export function useBegin(exam: ExamQuery['exam']) {
  const client = useQueryClient();
  const navigate = useNavigate();
  // Drawn once: pressing again after a lost answer is the same device.
  const [device] = useState(newDevice);
  const { mutate, ...start } = useApiMutation(StartAttemptDocument, { keepQueries: true });
  const open = (sitting: Omit<AttemptQuery['attempt'], 'result' | 'exam'>) => {
    // This page is left: what it showed is read again only where it is shown again.
    void client.invalidateQueries({ refetchType: 'none' });
    client.setQueryData<AttemptQuery>(queryKeyOf(AttemptDocument, { id: sitting.id }), { attempt: { ...sitting, result: null, exam } });
    Device.begin(sitting.id, device, sitting.hold);
    void navigate(`/attempts/${sitting.id}`);
  };
  const begin = () => {
    if (!start.isPending) mutate({ examId: exam.id, device }, { onSuccess: ({ startAttempt }) => open(startAttempt) });
  };
  return { ...start, begin };
}
