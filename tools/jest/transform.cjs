const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { createTransformer } = require('@swc/jest');

const { $schema, jsc, ...rest } = JSON.parse(readFileSync(join(__dirname, '../../.swcrc'), 'utf8'));
// `true` instead of 'inline' shifts the line numbers of the coverage report.
const base = { ...rest, swcrc: false, sourceMaps: 'inline' };

const server = createTransformer({ ...base, jsc });
const web = createTransformer({
  ...base,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
});
const package_ = createTransformer({ ...base, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } });

const isPackage = (file) => /[\\/]node_modules[\\/]/.test(file) || /\.[cm]?js$/.test(file);
const isWeb = (file) => file.endsWith('.tsx') || /[\\/]apps[\\/]web[\\/]/.test(file);
const choose = (file) => (isPackage(file) ? package_ : isWeb(file) ? web : server);

// CommonJS cannot parse `import.meta`; env.ts is the one file that may use it.
const readable = (source, file) => (isWeb(file) && /[\\/]src[\\/]env\.ts$/.test(file) ? source.replaceAll('import.meta.env', '({ DEV: false, PROD: true, MODE: "test" })') : source);

module.exports = {
  canInstrument: true,
  process: (source, file, options) => choose(file).process(readable(source, file), file, options),
  getCacheKey: (source, file, options) => choose(file).getCacheKey(source, file, options),
};
