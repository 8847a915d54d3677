import { expect } from '@playwright/test';
import type { Page, Response } from '@playwright/test';
import { rationales, stems } from './question';

const readable = /json|javascript|html|text/;

/** Everything that this page keeps: its stores, its databases, its caches, and the page itself. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = (name: string) => new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error(name));
    });
    const rows = (database: IDBDatabase, store: string) => new Promise<unknown[]>((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as unknown[]);
      request.onerror = () => reject(request.error ?? new Error(store));
    });
    const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => open(name ?? '')));
    const stored = await Promise.all(databases.flatMap((database) => [...database.objectStoreNames].map((store) => rows(database, store))));
    const cached = 'caches' in window ? await caches.keys() : [];
    return [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(stored), JSON.stringify(cached), document.documentElement.outerHTML].join('\n');
  });
}

/** What of a key has a name in the API. */
const names = ['isRight', 'accepted', 'acceptsAll', 'rationale'].map((name) => `"${name}"`);

/** Listens to all that the page is sent, scripts and answers alike: no word of a key or of its reason may be among it, nor in what the page keeps. */
export function watchForKeys(page: Page): { expectNone: () => Promise<void> } {
  const bodies: Promise<{ isScript: boolean; text: string }>[] = [];
  // A page that is left takes its answers along.
  const textOf = (response: Response): Promise<string> => response.text().catch(() => '');
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (readable.test(type)) bodies.push(textOf(response).then((text) => ({ isScript: type.includes('javascript'), text })));
  });
  return {
    async expectNone() {
      const sent = await Promise.all(bodies);
      const scripts = sent.filter(({ isScript }) => isScript).map(({ text }) => text).join('\n');
      const answers = [...sent.filter(({ isScript }) => !isScript).map(({ text }) => text), await kept(page)].join('\n');
      const found = (words: readonly string[], text: string) => words.filter((each) => text.includes(each) || text.includes(JSON.stringify(each).slice(1, -1)));
      // The watch itself works: it has seen the questions of the form, and scripts.
      expect(found(stems, answers).length).toBeGreaterThanOrEqual(16);
      expect(scripts.length).toBeGreaterThan(100_000);
      expect(found([...stems, ...rationales, 'sourceMappingURL='], scripts)).toEqual([]);
      expect(found([...rationales, ...names], answers)).toEqual([]);
    },
  };
}
