// The built product, with its demonstration, in a process of its own.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { apiDist } from '../paths.mjs';
import { tell } from './tell.mjs';

const require = createRequire(import.meta.url);
const { BENCH_DATABASE_URL: databaseUrl, BENCH_DATA_DIR: dataDir, BENCH_PORT: port } = process.env;

await require(join(apiDist, 'migrate.js')).migrate(databaseUrl);
const { url, demo } = await require(join(apiDist, 'main.js')).start({ port: Number(port), databaseUrl, dataDir, demo: true });
tell({ url, demo });
