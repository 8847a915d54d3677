import { compare } from '../report.mjs';

export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-http.mjs');
  // Strangers who ask at the same moment ask about different certificates.
  const calls = (accept) => product.demo.certificates.map(({ code }) => ({ url: `${product.url}/v/${code}`, headers: { accept } }));
  const floor = { name: 'node:http and one SELECT', process: bare, call: { url: bare.url } };
  await compare({ name: 'GET /v/:code as JSON', process: product, call: calls('application/json') }, floor, '0.6');
  await compare({ name: 'GET /v/:code as HTML', process: product, call: calls('text/html') }, floor, '0.4');
}
