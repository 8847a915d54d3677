import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '@waymark/kernel';
import { stranger } from '@waymark/kernel';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CLOCK, CtxFactory, graphqlModule, platformEntities, PlatformModule, PreparingClient, SentMail, SnakeNaming, serveGraphql, useBodyLimit, useInputValidation, Worker } from '../index';
import type { AppConfig, Ctx, WhoAsks } from '../index';
import { cloneDatabase } from './database';

export interface TestApiOptions {
  readonly modules: (Type | DynamicModule)[];
  readonly entities: EntityTarget<ObjectLiteral>[];
  readonly actorOf: (app: INestApplication, personId: string) => Promise<Actor | null>;
  /** With a `databaseUrl` it joins a database that is there, as one more process of the same product; else it gets one of its own. */
  readonly config?: Partial<AppConfig>;
  /** Sessions, for tests that sign in as a browser does. */
  readonly sessions?: (app: INestApplication) => WhoAsks;
  /** What the routes stand behind besides sessions. */
  readonly prepare?: (app: INestApplication) => void;
  /** Who else asks by GraphQL, beside people. */
  readonly beside?: (app: INestApplication, people: WhoAsks) => WhoAsks;
  /** What stands beside Express besides GraphQL. */
  readonly serve?: (app: INestApplication, whoAsks: WhoAsks) => void;
}

interface GraphqlAnswer {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: { code: string; details?: Record<string, unknown>; fields?: string[] } }[];
}

const config = (url: string): AppConfig => ({
  port: 0,
  databaseUrl: url,
  publicUrl: 'https://waymark.example',
  isSecure: true,
  dataDir: mkdtempSync(join(tmpdir(), 'waymark-test-')),
  localesDir: resolve(__dirname, '../../../../locales'),
  starterDir: resolve(__dirname, '../../../../apps/api/seed/curriculum'),
  webDir: '',
  verifierDir: resolve(__dirname, '../../../../tools/verify-credential'),
  smtpUrl: null,
  filesUrl: null,
  keysPassphrase: null,
  keyDevice: null,
  witnesses: [],
  stampAuthority: null,
  walletPass: null,
  allowsPrivateTargets: false,
  isDemo: true,
  isProduction: false,
  isWorker: false,
});

/** A running API over a database of its own; the clock stands still until a test moves it. */
export class TestApi {
  now = new Date('2026-11-23T15:00:00.000Z');

  constructor(
    readonly app: INestApplication,
    private readonly drop: () => Promise<void>,
  ) {}

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  get http() {
    return request(this.app.getHttpServer() as Parameters<typeof request>[0]);
  }

  /** The context of a use-case called without GraphQL, for setting a scene. */
  ctx(actor: Actor = stranger()): Ctx {
    return { ...this.app.get(CtxFactory).create(actor), now: this.now };
  }

  async send(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const call = this.http.post('/graphql').send({ query, variables });
    const response = await (personId ? call.set('x-test-person', personId) : call);
    return response.body as GraphqlAnswer;
  }

  /** The data of an operation that succeeds; fails the test with its errors otherwise. */
  async ok<T>(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.send(personId, query, variables);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data as T;
  }

  /** The code with which an operation is refused. */
  async refusal(personId: string | null, query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.send(personId, query, variables);
    return answer.errors?.[0]?.extensions.code ?? 'NONE';
  }

  runJobs(): Promise<void> {
    return this.app.get(Worker).drain();
  }

  mails(recipient: string): Promise<SentMail[]> {
    return this.dataSource.manager.find(SentMail, { where: { recipient }, order: { sentAt: 'ASC' } });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}

const joined = (url: string) => ({ url, drop: () => Promise.resolve() });

export async function startTestApi(options: TestApiOptions): Promise<TestApi> {
  const database = options.config?.databaseUrl ? joined(options.config.databaseUrl) : await cloneDatabase();
  const settings = { ...config(database.url), ...options.config };
  const entities = [...platformEntities, ...options.entities] as (() => unknown)[];
  const holder: { api?: TestApi } = {};
  const builder = Test.createTestingModule({
    imports: [
      TypeOrmModule.forRoot({ type: 'postgres', url: database.url, entities, namingStrategy: new SnakeNaming(), synchronize: false, extra: { Client: PreparingClient, max: 25 } }),
      PlatformModule.for(settings),
      graphqlModule({ introspection: true }),
      ...options.modules,
    ],
  });
  builder.overrideProvider(CLOCK).useValue({ now: () => holder.api?.now ?? new Date() });
  const app = (await builder.compile()).createNestApplication<NestExpressApplication>({ logger: ['error', 'fatal'] });
  useBodyLimit(app);
  useInputValidation(app);
  app.use((req: Request & { user?: unknown }, _: Response, next: NextFunction) => {
    const personId = req.header('x-test-person');
    if (!personId) return next();
    options.actorOf(app, personId).then((actor) => ((req.user = actor ?? undefined), next()), next);
  });
  const inSession = options.sessions?.(app);
  options.prepare?.(app);
  await app.init();
  const whoAsks: WhoAsks = async (request) => {
    const personId = request.headers['x-test-person'];
    if (typeof personId === 'string') return { actor: await options.actorOf(app, personId), sessionId: null };
    return inSession ? inSession(request) : { actor: null, sessionId: null };
  };
  serveGraphql(app, options.beside?.(app, whoAsks) ?? whoAsks);
  options.serve?.(app, whoAsks);
  holder.api = new TestApi(app, database.drop);
  return holder.api;
}
