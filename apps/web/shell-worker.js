// Keeps the pages of the product on the device, so that they open with no network. It keeps no answer of the API: what a page needs of those, it keeps itself.
const files = new Set(/* FILES */);
const ofTheServer = new RegExp('/* OF_THE_SERVER */');
const prefix = 'waymark-shell-';
const name = prefix + '/* VERSION */';

self.addEventListener('install', (event) => event.waitUntil(caches.open(name).then((cache) => cache.addAll([new Request('/', { cache: 'reload' }), ...files]))));

async function tidy() {
  const old = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name);
  await Promise.all(old.map((key) => caches.delete(key)));
  await self.clients.claim();
}

self.addEventListener('activate', (event) => event.waitUntil(tidy()));

const kept = async (path) => (await caches.open(name)).match(path);

// A page is asked for anew each time; with no network the one that is kept opens every address of the client.
const page = (request) => fetch(request).catch(async (error) => (await kept('/')) ?? Promise.reject(error));
// Its files have a hash in their name and never change.
const file = async (request, path) => (await kept(path)) ?? fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !ofTheServer.test(pathname)) event.respondWith(page(request));
  else if (files.has(pathname)) event.respondWith(file(request, pathname));
});
