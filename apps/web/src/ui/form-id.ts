import { useState } from 'react';

/** The id of what a form makes. It stays the same however often it is sent, so that only one is made; `next` is for a form that stays open. */
export function useFormId(): [id: string, next: () => void] {
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  return [id, () => setId(crypto.randomUUID())];
}
