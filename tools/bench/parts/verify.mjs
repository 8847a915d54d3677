import { compare } from '../report.mjs';

export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-http.mjs');
  const url = `${product.url}/v/${product.demo.certificates[0].code}`;
  const floor = { name: 'node:http and one SELECT', process: bare, call: { url: bare.url } };
  await compare({ name: 'GET /v/:code as JSON', process: product, call: { url, headers: { accept: 'application/json' } } }, floor, '0.3');
  await compare({ name: 'GET /v/:code as HTML', process: product, call: { url, headers: { accept: 'text/html' } } }, floor, '0.2');
}
