import pg from 'pg';
import { compare } from '../report.mjs';

/** The holder takes the stored, sealed PDF. */
export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-apollo.mjs');
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  const { rows: [holder] } = await client.query('select c.id, p.email from credentials.credential c join credentials.sealed_document d on d.credential_id = c.id join identity.person p on p.id = c.holder_id limit 1');
  await client.end();
  const cookie = await stage.signIn(product.demo.accounts.find(({ email }) => email === holder.email));
  const call = { url: `${product.url}/files/credentials/${holder.id}.pdf`, headers: { cookie } };
  const floor = { url: bare.url, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ me { id email locale } }' }) };
  await compare({ name: 'stored PDF, downloaded', process: product, call }, { name: 'Apollo on Express and one SELECT', process: bare, call: floor }, '0.5');
}
