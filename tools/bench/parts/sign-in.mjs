import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';

/** Sign-ins with a password against bare argon2id. The counter that would stop a guesser at our one address is emptied all the while. */
export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-argon.mjs');
  const pool = new pg.Pool({ connectionString: await stage.databaseUrl(), max: 1 });
  const { email, password } = product.demo.accounts[0];
  const call = { url: `${product.url}/auth/sign-in`, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) };
  const forgetting = { on: true };
  const forget = (async () => {
    for (; forgetting.on; await new Promise((resolve) => setTimeout(resolve, 20))) await pool.query('delete from platform.rate_limit');
  })();
  await load(call, { connections: 8, seconds: 0.5 });
  const ours = await withCpu(product, () => load(call, { connections: 8, seconds: seconds * 2 }));
  const theirs = await withCpu(bare, () => load({ url: bare.url }, { connections: 8, seconds: seconds * 2 }));
  forgetting.on = false;
  await forget;
  await pool.end();
  row('sign in by password', ours);
  row('node:http and argon2id', theirs);
  console.log(`  ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)}, in processor time ${(theirs.cpu / ours.cpu).toFixed(2)} (goal 0.6)`);
}
