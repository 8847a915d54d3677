// One scratch database, the product on it, and whatever else a part of the bench asks for; each is made when it is first asked for.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../postgres.mjs';
import { freePort } from '../postgres/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const said = (child, file) =>
  new Promise((resolve, reject) => {
    const died = (code) => reject(new Error(`${file} ended with ${code}`));
    child.once('exit', died);
    child.once('message', (message) => {
      child.off('exit', died);
      resolve(message);
    });
  });

export class Stage {
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  #children = [];
  #made = new Map();

  /** Made once, whoever asks first. */
  #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name);
  }

  /** It keeps what it is told: writes are measured as durable as in use. */
  #postgres() {
    return this.#once('postgres', () => startPostgres({ dir: join(this.dataDir, 'postgres') }));
  }

  async databaseUrl() {
    return (await this.#postgres()).url;
  }

  /** The product with its demonstration: where it listens, who is in it, and what it uses. */
  product() {
    return this.bare('product.mjs');
  }

  /** The same product once more, over the data that the first start made. */
  async restart() {
    await (await this.product()).stop();
    this.#made.delete('product.mjs');
    return this.product();
  }

  /** A process of its own, for the product or for a baseline. `usage()`: milliseconds of processor time and bytes of memory so far. */
  bare(file) {
    return this.#once(file, async () => {
      const environment = { BENCH_DATABASE_URL: await this.databaseUrl(), BENCH_DATA_DIR: this.dataDir, BENCH_PORT: String(await freePort()) };
      const child = fork(join(here, file), { env: { ...process.env, NODE_ENV: 'production', ...environment } });
      this.#children.push(child);
      const about = await said(child, file);
      const usage = () => {
        child.send('usage');
        return said(child, file);
      };
      const stop = () => new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'));
      return { ...about, usage, stop };
    });
  }

  async signIn({ email, password }) {
    const { url } = await this.product();
    const response = await fetch(`${url}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
    if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
    return response.headers.get('set-cookie').split(';')[0];
  }

  /** A GraphQL request of somebody with that cookie, for `load`; tried once, so that an error is not measured as speed. */
  async graphql(cookie, query, variables = {}) {
    const { url } = await this.product();
    const call = { url: `${url}/graphql`, method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) };
    const { data, errors } = await (await fetch(call.url, call)).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return { call, data };
  }

  async close() {
    for (const child of this.#children) child.kill('SIGKILL');
    if (this.#made.has('postgres')) await (await this.#postgres()).stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
