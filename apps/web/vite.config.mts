import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: 'http://127.0.0.1:3000' };
const ofTheServer = '^/(graphql|auth|v|verify|dev|files|uploads|recordings)(/|$|[?])';

/** The service worker knows the files of this build by name; a new build is a new worker. */
function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name)).map((name) => `/${name}`).sort();
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
      const parts = { FILES: JSON.stringify(files), OF_THE_SERVER: ofTheServer, VERSION: version };
      const source = Object.entries(parts).reduce((text, [name, value]) => text.replace(`/* ${name} */`, () => value), readFileSync(here('shell-worker.js'), 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'shell-worker.js', source });
    },
  };
}

/** Pressed once, as hard as it goes: on the way it is done a thousand times, and half as well. */
function pressed(): Plugin {
  return {
    name: 'pressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle)) if (/^assets\/.*\.(js|css)$/.test(name)) writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
    },
  };
}

export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  plugins: [react(), shellWorker(), pressed()],
  build: { outDir: here('../../dist/apps/web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { [ofTheServer]: api } },
});
