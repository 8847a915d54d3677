import { useRef } from 'react';
import type { PlayerInput } from '../../graphql/generated/graphql';

/** A jump is longer than any step that a player takes by itself, at double speed and four reports a second. */
const longestStep = 2;

export interface Player {
  /** The player stands here now. */
  at: (second: number) => void;
  /** What was played since it was last asked; nothing while no player was there. */
  take: () => PlayerInput | null;
}

/** Notes what a video or sound played, in whole seconds: a stretch that was jumped over is not in it. */
export function usePlaying(): Player {
  const seen = useRef({ last: null as number | null, from: 0, played: [] as PlayerInput['played'] });
  const player = useRef<Player>({
    at: (second) => {
      const now = seen.current;
      if (now.last === null || second < now.last || second - now.last > longestStep) {
        close(now);
        now.from = second;
      }
      now.last = second;
    },
    take: () => {
      const now = seen.current;
      if (now.last === null) return null;
      close(now);
      now.from = Math.floor(now.last);
      const played = now.played;
      now.played = [];
      return { second: Math.floor(now.last), played };
    },
  });
  return player.current;
}

function close(now: { last: number | null; from: number; played: PlayerInput['played'] }): void {
  const [from, to] = [Math.floor(now.from), Math.floor(now.last ?? now.from)];
  if (to > from) now.played.push({ from, to });
}
