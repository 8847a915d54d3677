/** Keeps the pages on this device, so that the product opens with no network and can be put on the home screen. While it is developed, pages change too often. */
export function keepShell(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/shell-worker.js');
}
