import { compare } from '../report.mjs';

export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-apollo.mjs');
  const { call } = await stage.graphql(await stage.signIn(product.demo.accounts[0]), '{ me { id email locale } }');
  const floor = { ...call, url: bare.url, headers: { 'content-type': 'application/json' } };
  await compare({ name: 'GraphQL me, signed in', process: product, call }, { name: 'Apollo on Express and one SELECT', process: bare, call: floor }, '0.5');
}
