// The floor of a GraphQL read: Apollo on Express and one resolver with one prepared SELECT.
import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import pg from 'pg';
import { tell } from './tell.mjs';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
const { rows } = await pool.query('select id from identity.person limit 1');
const query = { name: 'bare', text: 'select id, email, locale from identity.person where id = $1', values: [rows[0].id] };

const apollo = new ApolloServer({
  typeDefs: 'type Me { id: ID! email: String! locale: String! } type Query { me: Me }',
  resolvers: { Query: { me: async () => (await pool.query(query)).rows[0] } },
});
await apollo.start();
const app = express().use('/graphql', express.json(), expressMiddleware(apollo));
const server = createServer(app).listen(0, '127.0.0.1', () => tell({ url: `http://127.0.0.1:${server.address().port}/graphql` }));
