import { useState } from 'react';

export interface Typed {
  value: string;
  error: unknown;
  type: (value: string) => void;
  /** Saves what is typed, or what was just chosen. */
  keep: (value?: string) => void;
}

/** What stands in one field: what was saved, until somebody types; what somebody else saves meanwhile never overwrites that. */
export function useTyped(saved: string, save: (value: string) => Promise<unknown>): Typed {
  const [value, setValue] = useState(saved);
  const [seen, setSeen] = useState(saved);
  const [sent, setSent] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (seen !== saved) {
    setSeen(saved);
    if (value === seen || value === sent) setValue(saved);
  }
  const keep = (next = value) => {
    setValue(next);
    if (next === saved || next === sent) return;
    setSent(next);
    setError(null);
    save(next).then(() => setSent(null), (refusal: unknown) => {
      setSent(null);
      setError(refusal);
    });
  };
  return { value, error, type: setValue, keep };
}
