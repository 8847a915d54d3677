export const holdErrorCodes = ['ATTEMPT_ELSEWHERE'] as const;

/** One device at a time holds an attempt. `hold` counts the devices that did: a write that names an older one is refused. */
export interface Hold {
  readonly hold: number;
  /** A name that the device drew for itself; nothing before the first one. */
  readonly device: string | null;
}

/** Before the first device. */
export const nobody: Hold = { hold: 0, device: null };

/** The device goes on with the attempt; the one that has it already keeps its number, however often it asks. */
export const take = (held: Hold, device: string): Hold => (held.device === device ? { hold: held.hold, device } : { hold: held.hold + 1, device });
