import { JobRegistry } from '@waymark/platform';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { entities, modules } from '../src/modules';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ modules, entities: entities as never, actorOf: () => Promise.resolve(null) });
});
afterAll(() => api.close());

/** Everything that the product does by itself, and when, in UTC. Whoever takes one away or changes its hour says so here. */
const clocks: readonly (readonly [task: string, match: string])[] = [
  // Promises of the certificate: finished within a minute, lists within a quarter of an hour, a witness each minute.
  ['credentials.reconcile', '* * * * *'],
  ['credentials.reissue', '* * * * *'],
  ['credentials.witness', '* * * * *'],
  ['credentials.publish-status', '*/15 * * * *'],
  ['credentials.rotate-keys', '43 2 * * *'],
  ['credentials.sign-revocation-lists', '17 3 * * *'],
  ['platform.check-records', '30 3 * * *'],
  // What people wait for.
  ['stages.convert', '*/10 * * * *'],
  ['programs.watch-round', '5 * * * *'],
  ['programs.watch-questions', '20 * * * *'],
  ['stages.warn', '30 14 * * *'],
  ['exam-windows.warn', '40 14 * * *'],
  ['renewals.remind', '45 14 * * *'],
  ['hours.ask-by-mail', '0 15 * * *'],
  // What is not kept for longer than was said.
  ['copy.sweep', '*/10 * * * *'],
  ['evidence.sweep', '*/10 * * * *'],
  ['roster-import.sweep', '* * * * *'],
  ['documents.sweep', '17 9 * * *'],
  ['files.remove', '*/5 * * * *'],
];

const sorted = (entries: readonly (readonly [string, string])[]) => [...entries].sort(([a], [b]) => a.localeCompare(b));

describe('the clock', () => {
  it('has exactly these jobs, each at its time', () => {
    expect(sorted(api.app.get(JobRegistry).clock().map(({ task, match }) => [task, match] as const))).toEqual(sorted(clocks));
  });

  it('names no job that nobody does', () => {
    const done = api.app.get(JobRegistry).entries().map(([task]) => task);
    expect(clocks.map(([task]) => task).filter((task) => !done.includes(task))).toEqual([]);
  });
});
