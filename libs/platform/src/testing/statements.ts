import { Client } from 'pg';

const textOf = (query: unknown): string => (typeof query === 'string' ? query : String((query as { text?: string }).text));

/** Every statement that this process sends to PostgreSQL while the work goes on, in order. */
export async function statementsDuring(work: () => PromiseLike<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    sent.push(...spy.mock.calls.map(([query]: unknown[]) => textOf(query)));
  } finally {
    spy.mockRestore();
  }
  return sent;
}
