import { useEffect, useState } from 'react';

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
