// jest on Node 20 cannot require ES modules, so these packages go through swc. Found, not listed by hand: a kept list is stale one upgrade later.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '../..');
const modules = join(root, 'node_modules');

const isModule = (folder) => {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
};

function installed() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.keys(lock.packages).filter((path) => path.startsWith('node_modules/'));
}

const found = () => [...new Set(installed().filter((path) => isModule(join(root, path))).map((path) => path.split('node_modules/').at(-1)))];

exports.esmPackages = () => {
  const key = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex').slice(0, 16);
  const cache = join(modules, '.cache/waymark', `esm-packages-${key}.json`);
  if (existsSync(cache)) return JSON.parse(readFileSync(cache, 'utf8'));
  const names = found().sort();
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(`${cache}.${process.pid}`, JSON.stringify(names));
  renameSync(`${cache}.${process.pid}`, cache);
  return names;
};
