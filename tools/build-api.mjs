// Turns apps/api and the libs into CommonJS under dist/apps/api, laid out as in the repository, so that relative paths still hold.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { aliases, isMain, readJson, root } from './paths.mjs';

const assets = new Set(['.json', '.md', '.svg', '.mp4', '.webm', '.vtt', '.yaml', '.css', '.ttf', '.png', '.html']);
const target = join(root, 'dist/apps/api');
const { $schema, ...swcrc } = readJson('.swcrc');
const aliasTable = new Map(aliases());

const isSource = (file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file);
const swcOptions = (file) => ({ ...swcrc, swcrc: false, sourceMaps: true, sourceFileName: file, filename: file });

function relativeImport(fromFile, alias) {
  const to = aliasTable.get(alias);
  if (!to) throw new Error(`${relative(root, fromFile)} imports ${alias}, which tsconfig.base.json does not name`);
  const path = relative(dirname(fromFile), join(root, to.replace(/\.ts$/, ''))).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

const rewriteAliases = (file, code) =>
  code.replace(/require\("(@waymark\/[^"]+)"\)/g, (_, alias) => `require("${relativeImport(file, alias)}")`);

async function compile(file, out) {
  const { code, map } = await transformFile(file, swcOptions(file));
  const js = join(out, relative(root, file)).replace(/\.ts$/, '.js');
  await mkdir(dirname(js), { recursive: true });
  await writeFile(js, `${rewriteAliases(file, code)}\n//# sourceMappingURL=${basename(js)}.map\n`);
  await writeFile(`${js}.map`, map);
}

async function copy(file, out) {
  const to = join(out, relative(root, file));
  await mkdir(dirname(to), { recursive: true });
  await cp(file, to);
}

async function sources() {
  const libs = (await readdir(join(root, 'libs'))).map((lib) => `libs/${lib}/src`);
  const listed = ['apps/api/src', ...libs].map((dir) => readdir(join(root, dir), { recursive: true, withFileTypes: true }).catch(() => []));
  return (await Promise.all(listed)).flat().filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

export async function buildApi() {
  const fresh = `${target}.${process.pid}`;
  const files = await sources();
  try {
    await mkdir(fresh, { recursive: true });
    await Promise.all(files.filter(isSource).map((file) => compile(file, fresh)));
    await Promise.all(files.filter((file) => assets.has(extname(file))).map((file) => copy(file, fresh)));
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return files.filter(isSource).length;
}

if (isMain(import.meta)) {
  const started = Date.now();
  const count = await buildApi();
  console.log(`api: ${count} files in ${Date.now() - started} ms`);
}
