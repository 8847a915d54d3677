import type { ReactElement } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { RouteObject } from 'react-router';
import { SessionProvider } from '../graphql/session';
import type { Me } from '../graphql/session';
import { setLanguage, startI18n } from './i18n/i18n';
import type { Language } from './i18n/i18n';
import { cssVariables, theme } from './theme';

export interface Call {
  /** The operation of GraphQL, or the path of a plain route. */
  name: string;
  body: Record<string, unknown>;
}

/** jsdom has no Request; the router only wants to carry one about. */
class PlainRequest {
  readonly signal: AbortSignal | null;
  readonly method = 'GET';
  constructor(readonly url: string, init?: RequestInit) {
    this.signal = init?.signal ?? null;
  }
}

/** What the server answers: data, or `refuse(code)`, for each operation name or path. A function sees the variables or the body. */
export type Answers = Record<string, unknown>;

class Refusal {
  constructor(readonly code: string, readonly extra: Record<string, unknown>) {}
}

export const refuse = (code: string, extra: Record<string, unknown> = {}): unknown => new Refusal(code, extra);

const json = (status: number, body: unknown): Response =>
  ({ ok: status < 400, status, text: () => Promise.resolve(body === null ? '' : JSON.stringify(body)), blob: () => Promise.resolve(new Blob([String(body)])) }) as Response;

function answerOf(answers: Answers, call: Call): unknown {
  if (!(call.name in answers)) throw new Error(`The test has no answer for ${call.name}`);
  const given = answers[call.name];
  return typeof given === 'function' ? (given as (body: Record<string, unknown>) => unknown)(call.body) : given;
}

/** The transport only: the client above it is the real one. */
function fakeServer(answers: Answers, calls: Call[]): typeof fetch {
  return async (input, init) => {
    const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, unknown>;
    const isGraphql = String(input) === '/graphql';
    const call = isGraphql ? { name: String(body['operationName']), body: body['variables'] as Record<string, unknown> } : { name: String(input), body };
    if (call.name !== 'Me') calls.push(call);
    const answer = await answerOf(answers, call);
    if (!(answer instanceof Refusal)) return isGraphql ? json(200, { data: answer }) : json(200, answer ?? null);
    const error = { code: answer.code, ...answer.extra };
    return isGraphql ? json(200, { errors: [{ message: answer.code, extensions: error }] }) : json(400, error);
  };
}

export interface PageOptions {
  /** The address, and the pattern of the route where it has parameters. */
  at?: string;
  path?: string;
  state?: unknown;
  me?: Me | null;
  language?: Language;
  api?: Answers;
}

export interface RenderedPage extends RenderResult {
  calls: Call[];
  address: () => string;
}

/** Lets the answers that are on their way arrive. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });

/** The page inside the providers of the product, over a server that answers by operation name. */
export function renderPage(element: ReactElement, options: PageOptions = {}): Promise<RenderedPage> {
  const { path = '*' } = options;
  return renderRoutes(path === '*' ? [{ path, element }] : [{ path, element }, { path: '*', element: null }], options);
}

export async function renderRoutes(routes: RouteObject[], options: PageOptions = {}): Promise<RenderedPage> {
  const { at = '/', state, me = null, language = 'en', api = {} } = options;
  const calls: Call[] = [];
  globalThis.fetch = fakeServer({ Me: { me }, ...api }, calls);
  globalThis.Request ??= PlainRequest as unknown as typeof Request;
  await startI18n();
  await setLanguage(language);
  const { pathname, search } = new URL(at, 'http://localhost');
  const router = createMemoryRouter(routes, { initialEntries: [{ pathname, search, state }] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const result = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light" env="test">
      <QueryClientProvider client={client}>
        <SessionProvider><RouterProvider router={router} /></SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await settle();
  return { ...result, calls, address: () => router.state.location.pathname + router.state.location.search };
}

/** Colours and sizes need a real browser: those rules run in the journeys. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
