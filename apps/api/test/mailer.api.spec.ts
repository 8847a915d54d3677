import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { bouncesOf, inTransaction, Mailer } from '@waymark/platform';

/** Speaks just enough SMTP: takes or refuses recipients as it is told. */
function mailServer(answerTo: (recipient: string) => string): Server {
  const answers = (line: string): string => {
    if (/^EHLO/i.test(line)) return '250 hello';
    if (/^RCPT/i.test(line)) return answerTo(/<(.*?)>/.exec(line)?.[1] ?? '');
    return /^DATA/i.test(line) ? '354 go on' : '250 ok';
  };
  const talk = (socket: Socket): void => {
    socket.write('220 ready\r\n');
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      const lines = bytes.toString().split('\r\n').filter(Boolean);
      const isBody = lines.at(-1) === '.';
      for (const line of isBody ? ['.'] : lines) socket.write(`${answers(line)}\r\n`);
    });
  };
  return createServer(talk);
}

describe('a mail that the other side refuses', () => {
  let api: TestApi;
  let server: Server;
  let answer = '250 ok';
  const to = 'maria@clinic.example';
  const send = async () => {
    await inTransaction(api.ctx(), (ctx) => api.app.get(Mailer).send(ctx, { to, locale: 'en', template: 'sign-in-code', params: { code: '123456', minutes: 15 } }));
    await api.runJobs();
  };
  const bounced = async () => (await bouncesOf(api.ctx(), [to])).has(to);
  const waiting = async () => (await api.dataSource.query<{ attempts: number }[]>('select attempts from jobs.jobs')).map(({ attempts }) => attempts);

  beforeAll(async () => {
    server = mailServer(() => answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    api = await startApi({ modules: [], entities: [], config: { smtpUrl } });
  });
  afterAll(async () => {
    await api.close();
    server.close();
  });

  it('[J3] for good is noted and not tried again, until a mail arrives there', async () => {
    answer = '550 5.1.1 no such user';
    await send();
    expect([await bounced(), await waiting()]).toEqual([true, []]);
    answer = '250 ok';
    await send();
    expect([await bounced(), await waiting()]).toEqual([false, []]);
  });

  it('for now is tried again and not noted', async () => {
    answer = '451 try later';
    await send();
    expect([await bounced(), await waiting()]).toEqual([false, [1]]);
  });
});
