// The floor of the verify page: node:http and one prepared primary-key SELECT.
import { createServer } from 'node:http';
import pg from 'pg';
import { tell } from './tell.mjs';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
const { rows } = await pool.query('select id from identity.person limit 1');
const query = { name: 'bare', text: 'select id, locale, created_at from identity.person where id = $1', values: [rows[0].id] };

const server = createServer((_, response) => {
  pool.query(query).then(
    (result) => response.setHeader('content-type', 'application/json').end(JSON.stringify(result.rows[0])),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => tell({ url: `http://127.0.0.1:${server.address().port}/` }));
