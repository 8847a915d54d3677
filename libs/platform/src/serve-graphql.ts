import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { HeaderMap } from '@apollo/server';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { stranger } from '@waymark/kernel';
import accepts from 'accepts';
import { json } from 'express';
import { bareHeaders, sendBare, takeFromServer } from './bare-server';
import type { WhoAsks } from './bare-server';
import { CtxFactory } from './ctx/ctx.factory';
import type { GraphqlContext } from './ctx/ctx';

const zip = promisify(gzip);
// Below it, packing saves no packet.
const LEAST_TO_ZIP = 1024;
// Enough for a step of a course with every text of its full length in both languages.
const parse = json({ limit: '512kb' });

const bodyOf = (request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<unknown> =>
  new Promise((resolve, reject) => parse(request, response, (error?: unknown) => (error === undefined ? resolve(request.body ?? {}) : reject(error as Error))));

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return map;
}

async function send(request: IncomingMessage, response: ServerResponse, { status = 200, headers, body }: HTTPGraphQLResponse): Promise<void> {
  // An answer in pieces needs @defer, which no type of ours offers.
  const text = body.kind === 'complete' ? body.string : '';
  const all = { ...bareHeaders, ...Object.fromEntries(headers), Vary: 'Accept-Encoding' };
  if (text.length < LEAST_TO_ZIP || accepts(request).encoding(['gzip']) !== 'gzip') return sendBare(response, status, { headers: all, body: text });
  sendBare(response, status, { headers: { ...all, 'Content-Encoding': 'gzip' }, body: await zip(text) });
}

/** GraphQL on the bare server (decision 0015), by POST alone: nothing that reads or writes can be put into a link. Called when the application is ready. */
export function serveGraphql(app: INestApplication, whoAsks: WhoAsks): void {
  const apollo = app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance;
  const contexts = app.get(CtxFactory);
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request, response);
    const { actor, sessionId } = await whoAsks(request);
    // Only now: what arrives late is late, however early its first byte came.
    const context: GraphqlContext = { ctx: contexts.create(actor ?? stranger()), sessionId, loaders: new Map() };
    await send(request, response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body }, context: () => Promise.resolve(context) }));
  }
  takeFromServer(app, { isMine: (url) => url === '/graphql' || url.startsWith('/graphql?') || url.startsWith('/graphql/'), methods: ['POST'], handle: answer });
}
