// One flat configuration: with jest "projects" the libs reached through the api would show no coverage.
const { esmPackages } = require('./tools/jest/esm-packages.cjs');
const { paths } = require('./tsconfig.base.json').compilerOptions;

const exact = (alias) => `^${alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
const aliases = Object.fromEntries(Object.entries(paths).map(([alias, [file]]) => [exact(alias), file.replace(/^\./, '<rootDir>')]));

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/web/src'],
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/apps/web/src/**/*.test.ts?(x)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  runtime: '<rootDir>/tools/jest/runtime.cjs',
  testSequencer: '<rootDir>/tools/jest/sequencer.cjs',
  testEnvironment: 'node',
  // Component tests name jsdom in a docblock; there, too, packages give their CommonJS.
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  maxWorkers: 2,
  // The default of 5 s is too near to a first boot of Nest on a busy machine.
  testTimeout: 30_000,
  transform: { '\\.([cm]?[jt]s|tsx|jsx)$': '<rootDir>/tools/jest/transform.cjs' },
  transformIgnorePatterns: ['<rootDir>/tools/', `/node_modules/(?!.*/node_modules/)(?!(${esmPackages().join('|')})/)`],
  moduleNameMapper: {
    ...aliases,
    'jsutils/instanceOf\\.js$': '<rootDir>/tools/jest/instance-of.cjs',
    '\\.module\\.css$': '<rootDir>/tools/jest/css-module.cjs',
    '\\.(css|mp4|webm|vtt|svg|png|woff2?)(\\?.*)?$': '<rootDir>/tools/jest/asset.cjs',
  },
  globalSetup: '<rootDir>/tools/jest/global-setup.cjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.cjs',
  setupFiles: ['reflect-metadata', '<rootDir>/tools/jest/browser-gaps.cjs'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest/dom-matchers.cjs'],
  collectCoverageFrom: ['libs/*/src/**/*.ts', 'apps/api/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}', '!**/*.{spec,test,builder}.{ts,tsx}', '!**/generated/**'],
};
