import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const apiDist = join(root, 'dist/apps/api/apps/api/src');

export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
/** alias -> file, as tsconfig.base.json has it: the only place where aliases are written. */
export const aliases = () =>
  Object.entries(readJson('tsconfig.base.json').compilerOptions.paths).map(([alias, [file]]) => [alias, file.replace(/^\.\//, '')]);

/** True in the script that node was started with, also through a symbolic link. */
export const isMain = (meta) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(meta.url);
