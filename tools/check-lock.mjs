// A lock made while a platform package was missing from the registry installs here and nowhere else. It also names no registry.
import { readJson } from './paths.mjs';

const { packages } = readJson('package-lock.json');

const isEntry = (path, name) => {
  const at = path === '' ? '' : `${path}/`;
  if (packages[`${at}node_modules/${name}`]) return true;
  const parent = path.lastIndexOf('node_modules/');
  return parent >= 0 && isEntry(path.slice(0, Math.max(0, parent - 1)), name);
};

const holes = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).filter((name) => !isEntry(path, name)).map((name) => `${path || 'package.json'} may install ${name}, which the lock lacks`),
);
const addresses = Object.entries(packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? '')).map(([path]) => `${path} names a registry (omit-lockfile-registry-resolved in .npmrc)`);

const problems = [...holes, ...addresses];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`package-lock.json: ${Object.keys(packages).length} entries, whole`);
process.exit(problems.length === 0 ? 0 : 1);
