import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The constraint table is the architecture diagram: who may import whom. "Foundation" is what every lib stands on.
const foundation = ['platform', 'kernel'];
const imports = {
  kernel: [],
  platform: ['kernel'],
  identity: foundation,
  courses: ['identity', ...foundation],
  assessments: ['courses', 'identity', ...foundation],
  hours: ['identity', ...foundation],
  credentials: foundation,
  certification: ['courses', 'assessments', 'hours', 'credentials', 'identity', ...foundation],
  programs: ['credentials', 'certification', 'hours', 'identity', ...foundation],
  api: ['programs', 'certification', 'credentials', 'hours', 'assessments', 'courses', 'identity', ...foundation],
  web: [],
  e2e: [],
};
const scopes = (names) => names.map((name) => `scope:${name}`);
const depConstraints = Object.entries(imports).map(([name, allowed]) => ({ sourceTag: `scope:${name}`, onlyDependOnLibsWithTags: scopes([name, ...allowed]) }));

const features = readdirSync(fileURLToPath(new URL('apps/web/src/features', import.meta.url)));
const tests = ['**/*.spec.ts', '**/*.test.ts', '**/*.test.tsx', '**/testing.ts', '**/testing.tsx', '**/testing/**', '**/*.builder.ts', 'apps/api/test/**'];

const clock = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Rules and policies get the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules and policies get the time as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Rules and policies get random numbers as an argument.' },
];
const data = [
  { selector: "CallExpression[callee.property.name='findOneBy'] > ObjectExpression[properties.length=0]", message: 'findOneBy({}) returns the first row of the table.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.nx/', 'coverage/', 'test-results/', '**/generated/**', 'tools/**/*.cjs', 'jest.config.cjs', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: true } },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Nest reads types from decorated signatures: such imports stay values.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 3],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' }],
      'no-restricted-syntax': ['error', ...data],
    },
  },
  { files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error' } },
  // ctx, what, which and whose: docs/decisions/0005.
  { files: ['libs/platform/src/data/load.ts', 'libs/platform/src/jobs/enqueue.ts', 'libs/platform/src/audit/record.ts'], rules: { 'max-params': ['error', 4] } },
  // A constructor lists what the class stands on; Nest fills it in.
  { files: ['**/*.service.ts', '**/*.resolver.ts', '**/*.controller.ts', '**/*.module.ts', 'apps/api/src/demo/world.ts'], rules: { 'max-params': ['error', 8] } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  // The texts belong to no project: docs/decisions/0004.
  { files: ['apps/web/src/ui/i18n/catalogue*.ts', 'apps/web/src/graphql/error-messages.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: ['apps/api/src/config.ts', 'apps/web-e2e/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.rules.ts', '**/*.policy.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clock, ...data],
      'no-restricted-globals': ['error', 'process'],
      // Types vanish; typeorm gives a policy the words of a filter (In, IsNull).
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^(?!@waymark/kernel$|typeorm$|.*\\.(rules|policy)$)', allowTypeImports: true, message: 'Rules import the kernel and other rules.' }] }],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
      complexity: 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@nx/enforce-module-boundaries': 'off',
    },
  },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@waymark/*'], message: 'The web knows the schema, and no lib.' }] }] },
  },
  ...features.map((feature) => ({
    files: [`apps/web/src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@waymark/*'], message: 'The web knows the schema, and no lib.' },
            { group: features.filter((other) => other !== feature).flatMap((other) => [`**/features/${other}/**`, `../${other}/**`, `../../${other}/**`]), message: 'Features never import each other.' },
            { group: ['**/app/**'], message: 'Features are composed by the app and do not know it.' },
          ],
        },
      ],
    },
  })),
  { files: ['tools/**/*.mjs', '*.mjs', '**/*.mts'], rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }] } },
);
