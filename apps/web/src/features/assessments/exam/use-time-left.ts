import { useEffect, useState } from 'react';

/** Seconds left: the server's number, counted down from when it was read. The clock of the device only measures the time since. */
export function useTimeLeft(secondsLeft: number, readAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, secondsLeft - Math.max(0, Math.round((now - readAt) / 1000)));
}
