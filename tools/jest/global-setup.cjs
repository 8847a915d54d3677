// PostgreSQL is started only when a selected test needs it, so `jest libs/certification` stays a matter of milliseconds.
const { execFile } = require('node:child_process');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { promisify } = require('node:util');

const root = join(__dirname, '../..');
const template = 'waymark_template';

const asksForDatabase = (path) => path.endsWith('.api.spec.ts') || /@waymark\/platform\/testing|cloneDatabase|TEST_DATABASE/.test(readFileSync(path, 'utf8'));

function needsDatabase({ rootDir, testPathPatterns }) {
  const selected = testPathPatterns.toExecutor({ rootDir });
  const files = ['libs', 'apps/api'].flatMap((dir) => readdirSync(join(root, dir), { recursive: true }).map((name) => join(root, dir, name)));
  return files.some((file) => file.endsWith('.spec.ts') && selected.isMatch(file) && asksForDatabase(file));
}

// In a process of its own: @nestjs/graphql keeps its types on `globalThis`, from where they would leak into tests that run in band.
function migrateApart(url) {
  const script = `require(${JSON.stringify(join(root, 'dist/apps/api/apps/api/src/migrate.js'))}).migrate(process.argv[1]).then(() => process.exit(0))`;
  return promisify(execFile)(process.execPath, ['-e', script, url]);
}

async function makeTemplate(adminUrl) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`create database ${template}`);
    const url = new URL(adminUrl);
    url.pathname = `/${template}`;
    await migrateApart(url.toString());
    await client.query(`alter database ${template} is_template true allow_connections false`);
  } finally {
    await client.end();
  }
}

module.exports = async (globalConfig) => {
  if (!needsDatabase(globalConfig)) return;
  const [{ buildApi }, { isBuilt }, { startPostgres }] = await Promise.all([import('../build-api.mjs'), import('../start/build.mjs'), import('../postgres.mjs')]);
  const [postgres] = await Promise.all([startPostgres({ throwaway: true }), isBuilt() ? null : buildApi()]);
  globalThis.waymarkPostgres = postgres;
  await makeTemplate(postgres.url).catch(async (error) => {
    await postgres.stop();
    throw error;
  });
  process.env.TEST_DATABASE_ADMIN_URL = postgres.url;
  process.env.TEST_TEMPLATE_DB = template;
};
