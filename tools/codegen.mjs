// Types for the web client's operations. A script, because @graphql-codegen/cli brings 140 packages for the same result.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, isEnumType, parse } from 'graphql';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const web = join(root, 'apps/web/src');
const target = join(web, 'graphql/generated/');
const schemaText = readFileSync(join(root, 'schema.graphql'), 'utf8');
const files = readdirSync(web, { recursive: true }).filter((name) => name.endsWith('.graphql')).sort();
const documents = files.map((name) => {
  const text = readFileSync(join(web, name), 'utf8');
  return { location: join(web, name), document: parse(text), rawSDL: text };
});

const schema = buildSchema(schemaText);

// The preset writes only what an operation uses; tables of words must be complete for the others too.
function otherEnums(written) {
  const missing = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__') && !written.includes(`export type ${type.name} =`));
  return missing.map((type) => `\nexport type ${type.name} =\n${type.getValues().map(({ name }) => `  | '${name}'`).join('\n')};\n`).join('');
}

const config = { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, strictScalars: true, scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' } };
const sections = await preset.buildGeneratesSection({
  baseOutputDir: target,
  schema: parse(schemaText),
  schemaAst: schema,
  documents,
  config,
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
  documentTransforms: [],
});

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const section of sections) {
  const text = await codegen(section);
  writeFileSync(section.filename, section.filename.endsWith('/graphql.ts') ? text + otherEnums(text) : text);
}
console.log(`web: types of ${files.length} operation files`);
