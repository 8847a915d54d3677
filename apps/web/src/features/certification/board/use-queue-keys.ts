import { useMemo, useRef, useState } from 'react';
import { useKeys } from '../../../ui/use-keys';

const linksIn = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])];

/** The queue without a mouse. Enter opens the case whose name has the focus, as on every link. */
export function useQueueKeys() {
  const list = useRef<HTMLDivElement>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => {
      const links = linksIn(list.current);
      const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
      links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
    };
    const choose = () => document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-choose]')?.click();
    return { j: () => step(1), k: () => step(-1), x: choose, '?': () => setIsHelpOpen(true) };
  }, []);
  const { isOn, turn } = useKeys(keys);
  return { list, help: { isOpen: isHelpOpen, onOpen: () => setIsHelpOpen(true), onClose: () => setIsHelpOpen(false), isOn, onTurn: turn } };
}
