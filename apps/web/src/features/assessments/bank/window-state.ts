interface Times {
  opensAt: string;
  closesAt: string;
  closedAt: string | null;
}

/** Where a window stands by the clock of the device: for words alone, the server decides who may begin. */
export function windowState({ opensAt, closesAt, closedAt }: Times, now: Date) {
  if (closedAt !== null) return 'CLOSED';
  if (new Date(closesAt) <= now) return 'PAST';
  return new Date(opensAt) <= now ? 'OPEN' : 'AHEAD';
}
