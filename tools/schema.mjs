// Writes schema.graphql from the built api, or with --check says whether the committed one is it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildApi } from './build-api.mjs';
import { apiDist, root } from './paths.mjs';

const file = join(root, 'schema.graphql');
const isCheck = process.argv.includes('--check');
if (!isCheck) await buildApi();

const { printApiSchema } = createRequire(import.meta.url)(join(apiDist, 'print-schema.js'));
const printed = await printApiSchema();
const isSame = existsSync(file) && readFileSync(file, 'utf8') === printed;
if (!isCheck) writeFileSync(file, printed);
if (isCheck && !isSame) console.error('schema.graphql is not what the code says. Run: npm run schema');
else console.log(isSame ? 'schema.graphql is up to date' : 'schema.graphql written');
process.exit(isCheck && !isSame ? 1 : 0);
