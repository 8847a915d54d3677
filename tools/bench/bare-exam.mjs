// The floor of an exam: node:http and one durable transaction with an attempt and its ten answers.
import { createServer } from 'node:http';
import pg from 'pg';
import { tell } from './tell.mjs';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
await pool.query(`create schema if not exists bench;
  create table if not exists bench.attempt (id bigint generated always as identity primary key, person text not null, at timestamptz not null default now());
  create table if not exists bench.answer (attempt_id bigint references bench.attempt (id), item integer, choice text not null, primary key (attempt_id, item))`);
const attempt = { name: 'attempt', text: 'insert into bench.attempt (person) values ($1) returning id', values: ['somebody'] };
const answers = { name: 'answers', text: 'insert into bench.answer select $1, item, $2 from generate_series(1, 10) item' };

async function sit() {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(attempt);
    await client.query({ ...answers, values: [rows[0].id, 'a'] });
    await client.query('commit');
    return rows[0];
  } finally {
    client.release();
  }
}

const server = createServer((_, response) => {
  sit().then(
    (row) => response.setHeader('content-type', 'application/json').end(JSON.stringify(row)),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => tell({ url: `http://127.0.0.1:${server.address().port}/` }));
