// Plants one violation a rule into a scratch copy and expects lint to refuse it: a boundary that was never seen to fail is decoration.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cleanEnvironment } from '../start/build.mjs';
import { root } from '../paths.mjs';

const imported = (from) => `import * as planted from '${from}';\nexport const seen = planted;\n`;
const long = (lines) => Array.from({ length: lines }, (_, i) => `export const planted${i} = ${i};`).join('\n');

const plants = [
  ['kernel imports nothing', 'libs/kernel/src/planted.ts', imported('@waymark/platform'), '@nx/enforce-module-boundaries'],
  ['platform knows no noun', 'libs/platform/src/planted.ts', imported('@waymark/identity'), '@nx/enforce-module-boundaries'],
  ['identity never looks down', 'libs/identity/src/planted.ts', imported('@waymark/courses'), '@nx/enforce-module-boundaries'],
  ['courses know no exam', 'libs/courses/src/planted.ts', imported('@waymark/assessments'), '@nx/enforce-module-boundaries'],
  ['assessments know no hours', 'libs/assessments/src/planted.ts', imported('@waymark/hours'), '@nx/enforce-module-boundaries'],
  ['hours know no certification', 'libs/hours/src/planted.ts', imported('@waymark/certification'), '@nx/enforce-module-boundaries'],
  ['what proves knows no requirement', 'libs/credentials/src/planted.ts', imported('@waymark/certification'), '@nx/enforce-module-boundaries'],
  ['certification knows no program', 'libs/certification/src/planted.ts', imported('@waymark/programs'), '@nx/enforce-module-boundaries'],
  ['programs know no course', 'libs/programs/src/planted.ts', imported('@waymark/courses'), '@nx/enforce-module-boundaries'],
  ['the web knows no lib', 'apps/web/src/ui/planted.ts', imported('@waymark/kernel'), 'no-restricted-imports'],
  ['features never import each other', 'apps/web/src/features/hours/planted.ts', imported('../courses/routes'), 'no-restricted-imports'],
  ['features do not know the app', 'apps/web/src/features/hours/planted.ts', imported('../../app/features'), 'no-restricted-imports'],
  ['rules import the kernel alone', 'libs/hours/src/planted.rules.ts', imported('@waymark/platform'), '@typescript-eslint/no-restricted-imports'],
  ['rules know no service', 'libs/hours/src/planted.rules.ts', imported('./entry/hours.service'), '@typescript-eslint/no-restricted-imports'],
  ['policies know no service', 'libs/hours/src/planted.policy.ts', imported('./entry/hours.service'), '@typescript-eslint/no-restricted-imports'],
  ['rules do not read the environment', 'libs/hours/src/planted.rules.ts', 'export const zone = process.env.TZ;\n', 'no-restricted-globals'],
  ['rules do not read the clock', 'libs/hours/src/planted.rules.ts', 'export const now = () => Date.now();\n', 'no-restricted-syntax'],
  ['rules do not read the clock by new', 'libs/hours/src/planted.rules.ts', 'export const now = () => new Date();\n', 'no-restricted-syntax'],
  ['rules are not random', 'libs/hours/src/planted.rules.ts', 'export const draw = () => Math.random();\n', 'no-restricted-syntax'],
  ['only config.ts reads the environment', 'libs/hours/src/planted.ts', 'export const port = process.env.PORT;\n', 'no-restricted-properties'],
  ['findOneBy({}) is the first row of the table', 'libs/hours/src/planted.ts', 'export const first = (tx: { findOneBy(where: object): unknown }) => tx.findOneBy({});\n', 'no-restricted-syntax'],
  ['any is no type', 'libs/hours/src/planted.ts', 'export const planted: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  ['a file ends before it grows', 'libs/hours/src/planted.ts', long(201), 'max-lines'],
  ['a function fits a screen', 'libs/hours/src/planted.ts', `export function planted() {\n${'  console.log(1);\n'.repeat(41)}}\n`, 'max-lines-per-function'],
  ['four parameters ask for names', 'libs/hours/src/planted.ts', 'export const planted = (a: number, b: number, c: number, d: number) => a + b + c + d;\n', 'max-params'],
  ['ways through a function are few', 'libs/hours/src/planted.ts', `export const planted = (a: number) => ${'a > 1 ? 1 : '.repeat(9)}0;\n`, 'complexity'],
  ['nothing nests four deep', 'libs/hours/src/planted.ts', 'export function planted(a: number) {\n  if (a > 1) {\n    if (a > 2) {\n      if (a > 3) {\n        if (a > 4) return 1;\n      }\n    }\n  }\n  return 0;\n}\n', 'max-depth'],
  ['what is not used goes', 'libs/hours/src/planted.ts', 'const planted = 1;\nexport {};\n', '@typescript-eslint/no-unused-vars'],
  ['a comment switches nothing off', 'libs/hours/src/planted.ts', '/* eslint-disable */\nexport const planted: any = 1;\n', '@typescript-eslint/no-explicit-any'],
];

const copied = ['apps', 'libs', 'locales', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.server.json', 'eslint.config.mjs'];
const run = (cwd, args, options = {}) => execFileSync(process.execPath, args, { cwd, env: cleanEnvironment(), encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e8, ...options });

function scratchCopy() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-check-')));
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Each plant gets a file of its own, so that one run of eslint sees them all. */
function plant(copy, [, file, text], number) {
  const path = join(copy, dirname(file), basename(file).replace('planted', `planted-${number}`));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function lint(copy, files) {
  const report = join(copy, 'report.json');
  run(copy, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects']); // the boundary rule reads the project graph that this leaves behind
  try {
    run(copy, ['node_modules/eslint/bin/eslint.js', '--format', 'json', '--output-file', report, ...files]);
  } catch (error) {
    if (error.status !== 1) throw new Error(error.stderr);
  }
  return new Map(JSON.parse(readFileSync(report, 'utf8')).map(({ filePath, messages }) => [filePath, messages]));
}

const copy = scratchCopy();
try {
  const files = plants.map((one, number) => plant(copy, one, number));
  const found = lint(copy, files);
  const missed = plants.filter(([name, , , rule], number) => {
    const isSeen = (found.get(files[number]) ?? []).some(({ ruleId }) => ruleId === rule);
    console.log(`${isSeen ? 'refused' : 'NOT SEEN'}  ${name}`);
    return !isSeen;
  });
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
