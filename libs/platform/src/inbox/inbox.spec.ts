import type { Ctx } from '../ctx/ctx';
import { Inbox } from './inbox';

const item = (id: string, day: number) => ({ id, text: id, path: '/', since: new Date(Date.UTC(2026, 10, day)) });

it('[J2] gathers what every lib knows, the longest wait first', async () => {
  const inbox = new Inbox();
  inbox.add(() => Promise.resolve([item('b', 3), item('c', 1)]));
  inbox.add(() => Promise.resolve([]));
  inbox.add(() => Promise.resolve([item('a', 3)]));
  expect((await inbox.of({} as Ctx)).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
