import { useCallback, useEffect, useRef } from 'react';
import { CountEngagementDocument, OpenStepDocument } from '../../graphql/generated/graphql';
import type { LearnModuleFragment } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import type { Player } from './use-playing';

const beatSeconds = 30;
/** The server has the same limit; here it keeps an open page in an empty room from claiming anything. */
const idleAfterMs = 120_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart', 'timeupdate'] as const;

/** Counts the seconds in which the page was visible and somebody did something not long ago. */
function useActiveSeconds(): () => number {
  const counter = useRef({ active: 0, lastSignAt: 0 });
  useEffect(() => {
    const now = counter.current;
    now.lastSignAt = Date.now();
    const notice = () => (now.lastSignAt = Date.now());
    const second = setInterval(() => {
      const isActive = document.visibilityState === 'visible' && Date.now() - now.lastSignAt < idleAfterMs;
      if (isActive) now.active += 1;
    }, 1000);
    // A playing video is a sign too; its events do not bubble, so they are caught on the way down.
    signs.forEach((sign) => document.addEventListener(sign, notice, { capture: true, passive: true }));
    return () => {
      clearInterval(second);
      signs.forEach((sign) => document.removeEventListener(sign, notice, { capture: true }));
    };
  }, []);
  return () => {
    const { active } = counter.current;
    counter.current.active = 0;
    return active;
  };
}

export interface Engagement {
  /** The module as the last beat left it. */
  module: LearnModuleFragment | null;
  /** Tells the server now what it would hear with the next beat. */
  flush: () => Promise<unknown>;
}

/** Opens the step for every device and sends a heartbeat while it is read or played. */
export function useEngagement(stepId: string, player: Player): Engagement {
  const { mutate: open } = useApiMutation(OpenStepDocument, { keepQueries: true });
  const { mutateAsync: count, data } = useApiMutation(CountEngagementDocument, { keepQueries: true });
  const take = useRef(useActiveSeconds());
  const flush = useCallback(() => {
    const activeSeconds = take.current();
    if (activeSeconds === 0) return Promise.resolve();
    // A beat that is lost costs its seconds and nothing else: the next one goes on.
    return count({ input: { stepId, activeSeconds, player: player.take() } }).catch(() => undefined);
  }, [stepId, count, player]);
  useEffect(() => {
    open({ stepId });
    const send = () => void flush();
    const beat = setInterval(send, beatSeconds * 1000);
    document.addEventListener('visibilitychange', send);
    return () => {
      clearInterval(beat);
      document.removeEventListener('visibilitychange', send);
      send();
    };
  }, [stepId, open, flush]);
  return { module: data?.recordEngagement.module ?? null, flush };
}
