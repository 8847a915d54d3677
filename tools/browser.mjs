// Finds a Chromium: the one that was named, the system's, or the one that npm brings (linux x64).
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const installed = [process.env.WAYMARK_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

// The package's own list of font folders names /tmp, where its fonts are not: a page without letters, and a browser that dies on some.
const fontsIn = (folder) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;

async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // The package unpacks its own libraries only where it believes to be on Lambda; a folder of ours keeps users apart.
  const folder = join(root, '.data/browser');
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder });
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  writeFileSync(join(folder, 'fonts.conf'), fontsIn(folder));
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf'), FONTCONFIG_PATH: folder };
  return { path, environment: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '', TMPDIR: folder, ...fonts } };
}

/** The path of a Chromium and the environment it needs; null where there is none. */
export async function chromium() {
  const path = installed.find((candidate) => candidate && existsSync(candidate));
  return path ? { path, environment: {} } : bundled();
}
