// npm can write a lock with holes (a platform package that was not published yet), which `npm ci` then refuses elsewhere.
import { readJson } from './paths.mjs';

const { packages } = readJson('package-lock.json');

const isThere = (from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
};

const holes = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !isThere(path, name)).map((name) => `${path}: ${name} has no entry`));
const addresses = Object.entries(packages).filter(([, entry]) => entry.resolved).map(([path]) => `${path}: holds a download address`);
const problems = [...holes, ...addresses];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`package-lock.json: ${Object.keys(packages).length} entries, whole, without addresses`);
process.exit(problems.length === 0 ? 0 : 1);
