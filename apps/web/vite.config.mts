import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = { target: 'http://127.0.0.1:3000' };

export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  plugins: [react()],
  build: { outDir: here('../../dist/apps/web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '^/(graphql|auth|v|verify|dev|files|uploads|recordings)(/|$|\\?)': api } },
});
