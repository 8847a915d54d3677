// The floor of a sign-in: node:http and one check of an argon2id hash, at the cost that OWASP asks for.
import { createServer } from 'node:http';
import { hash, verify } from '@node-rs/argon2';
import { tell } from './tell.mjs';

const stored = await hash('a long pass phrase', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const server = createServer((_, response) => {
  verify(stored, 'a long pass phrase').then(
    (matches) => response.writeHead(matches ? 204 : 401).end(),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => tell({ url: `http://127.0.0.1:${server.address().port}/` }));
