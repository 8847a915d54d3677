import { useEffect, useState } from 'react';

export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Seconds on the server's timer, counted on from its last answer. Stands still when not running. */
export function useTimer(seconds: number, isRunning: boolean): number {
  const [shown, setShown] = useState(seconds);
  useEffect(() => {
    const since = Date.now() - seconds * 1000;
    setShown(seconds);
    if (!isRunning) return undefined;
    const tick = setInterval(() => setShown(Math.floor((Date.now() - since) / 1000)), 1000);
    return () => clearInterval(tick);
  }, [seconds, isRunning]);
  return shown;
}
