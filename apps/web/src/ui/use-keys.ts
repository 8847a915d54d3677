import { useEffect, useState } from 'react';

const storageKey = 'waymark.keys';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog, [role="dialog"]') !== null;

/** One-letter keys, which can be turned off: they disturb speech input and some screen readers (WCAG 2.1.4). */
export function useKeys(keys: Readonly<Record<string, () => void>>) {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(storageKey) !== 'off');
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const act = keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn, keys]);
  const turn = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    setIsOn(on);
  };
  return { isOn, turn };
}
