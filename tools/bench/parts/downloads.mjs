import { compare } from '../report.mjs';

const sealed = '{ boardCredentials { nodes { id isSealed } } }';

/** The board takes a stored, sealed PDF. */
export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-apollo.mjs');
  const cookie = await stage.signIn(product.demo.accounts.find(({ role }) => role === 'reviewer'));
  const { nodes } = (await stage.graphql(cookie, sealed)).data.boardCredentials;
  const calls = nodes.filter(({ isSealed }) => isSealed).map(({ id }) => ({ url: `${product.url}/files/credentials/${id}.pdf`, headers: { cookie } }));
  const floor = { url: bare.url, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ me { id email locale } }' }) };
  await compare({ name: 'stored PDF, downloaded', process: product, call: calls }, { name: 'Apollo on Express and one SELECT', process: bare, call: floor }, '2');
}
