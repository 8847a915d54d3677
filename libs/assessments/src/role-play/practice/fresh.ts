/** A role-play at its beginning: nobody's yet, nothing in it. */
export const fresh = {
  ...{ version: 0, seat: 1, isBlind: false, lot: null, policyId: null, closedAt: null, decides: false },
  ...{ sentAt: null, setAsideAt: null, mode: null, recordingId: null, trainerId: null, startedAt: null, finishedAt: null, releasedAt: null },
  ...{ total: null, passed: null, supersedesId: null, correctionReason: null },
};
