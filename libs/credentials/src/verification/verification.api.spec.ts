import { randomBytes } from 'node:crypto';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { inTransaction } from '@waymark/platform';
import { startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialService, CredentialsModule, SealService, useVerification, VerificationService } from '../index';
import type { Credential, IssueRequest, Verification } from '../index';
import { codeAlphabet, codeRandomBytes, drawCode } from '../document/certificate-code.rules';
import { aCredential, changeStanding, openDetail } from '../testing';
import { withoutCredential } from './verification.rules';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: useVerification });
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const page = (code: string) => api.http.get(`/v/${encodeURIComponent(code)}`).set('Accept', 'text/html');
const json = (code: string) => api.http.get(`/v/${code}`).set('Accept', 'application/json');
const handIn = (bytes: Buffer, accept = 'application/json') => api.http.post('/verify').set('Accept', accept).attach('file', bytes, { filename: 'c.pdf', contentType: 'application/pdf' });
const pdfOf = (credential: Credential) => api.app.get(SealService).bytes(api.ctx(), credential.id);

async function became(kind: string, with_: Partial<IssueRequest> = {}): Promise<Credential> {
  const credential = await aCredential(api, with_);
  const event = [credential.id, kind, '2026-11-23', api.now, credential.holderId, 'By order of the board.'];
  await api.dataSource.query('insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, public_reason, proposed_by) values ($1, $2, $3, $4, $5, $6, gen_random_uuid())', event);
  return credential;
}

async function replaced(): Promise<Credential> {
  const credential = await aCredential(api);
  await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { validUntil: '2029-05-22', reason: 'The board gave more time.' }));
  return credential;
}

async function whileAway<T>(table: string, ask: () => PromiseLike<T>): Promise<T> {
  const [schema, name] = table.split('.');
  await api.dataSource.query(`alter table ${table} rename to away`);
  try {
    return await ask();
  } finally {
    await api.dataSource.query(`alter table ${schema}.away rename to ${name}`);
  }
}

const otherLetters = (letter: string | undefined) => [...codeAlphabet].filter((other) => other !== letter);
const withLetter = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1);

/** Every code that differs from it in one letter, then those that differ in two: 108,480. */
function around(code: string): string[] {
  const changed = (text: string, at: number) => otherLetters(code[at]).map((letter) => withLetter(text, at, letter));
  const places = Array.from(code, (_, at) => at);
  const once = places.map((at) => changed(code, at));
  return [...once.flat(), ...once.flatMap((guesses, at) => guesses.flatMap((guess) => places.slice(at + 1).flatMap((later) => changed(guess, later))))];
}

async function sequence<A, B>(given: readonly A[], one: (of: A) => Promise<B>): Promise<B[]> {
  const made: B[] = [];
  for (const each of given) made.push(await one(each));
  return made;
}

const states: readonly [state: string, make: () => Promise<Credential>, sentence: string][] = [
  ['active', () => aCredential(api), 'Ana Lucía Reyes is a Certified Peer Support Specialist, certified until November 22, 2028.'],
  ['conditional', () => became('CONDITIONS_SET'), 'Ana Lucía Reyes is a Certified Peer Support Specialist with conditions, certified until November 22, 2028.'],
  ['expired', () => aCredential(api, { issuedOn: '2020-01-01', validUntil: '2021-12-31' }), 'The certificate of Ana Lucía Reyes as Certified Peer Support Specialist ended on December 31, 2021.'],
  ['suspended', () => became('SUSPENDED'), 'is suspended since November 23, 2026.'],
  ['revoked', () => became('REVOKED'), 'was revoked on November 23, 2026.'],
  ['superseded', replaced, 'This certificate of Ana Lucía Reyes was replaced on November 23, 2026.'],
];

describe('the public answer', () => {
  it.each(states)('[G1] about an %s one is one page of its own: no login, no script, no cookie, under 20 kB', async (_, make) => {
    const answer = await page((await make()).code);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|https?:\/\//);
    expect(Buffer.byteLength(answer.text)).toBeLessThan(20_000);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('[G1] costs one statement; a code that is not there costs a second one, to count the miss', async () => {
    const { code } = await aCredential(api);
    expect(await statementsDuring(() => json(code))).toHaveLength(1);
    await json('ZZZZZZZZZZZZZZZZ');
    expect(await statementsDuring(() => json('ZZZZZZZZZZZZZZZZ'))).toHaveLength(2);
    expect(await statementsDuring(() => json('not a code'))).toHaveLength(1);
  });
  it('[G1] is read once for all who ask at the same moment: each gets the one of their own code, and each miss is counted', async () => {
    const [one, other] = [await aCredential(api), await became('SUSPENDED')];
    const codes = [one.code, other.code, 'ZZZZZZZZZZZZZZZZ', one.code, 'no code', 'YYYYYYYYYYYYYYYY'];
    const service = api.app.get(VerificationService);
    const answers: Verification[] = [];
    const sent = await statementsDuring(async () => answers.push(...(await Promise.all(codes.map((code) => service.byCode(api.ctx(), code, '203.0.113.9'))))));
    expect(answers.map(({ status, credential }) => [status, credential?.number])).toEqual([
      ...[['active', one.number], ['suspended', other.number], ['unknown', undefined]],
      ...[['active', one.number], ['unknown', undefined], ['unknown', undefined]],
    ]);
    expect(sent.filter((text) => text.includes('credentials.'))).toHaveLength(1);
    expect(sent.filter((text) => text.includes('rate_limit'))).toHaveLength(3);
  });
  it('[G1] takes GET alone, keeps the headers of every page, and reads nonsense as an unknown code', async () => {
    const { code } = await aCredential(api);
    expect((await api.http.post(`/v/${code}`)).status).toBe(405);
    const { headers } = await page(code);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'strict-transport-security': expect.stringContaining('max-age') as string });
    expect((await api.http.get('/v/%E0%A4%A').set('Accept', 'text/html')).status).toBe(404);
    expect((await api.http.get(`/v/${code}/more`)).status).toBe(404);
    expect((await api.http.head(`/v/${code}`)).text).toBeUndefined();
  });
  it('[G11] counts misses by who asks, not by the proxy in front', async () => {
    const from = (address: string) => json('ZZZZZZZZZZZZZZZZ').set('X-Forwarded-For', address);
    for (let i = 0; i < 61; i += 1) await from('203.0.113.7');
    expect((await from('203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(404);
  });

  it('[G1] comes in less than a second', async () => {
    const { code } = await aCredential(api);
    const took: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      const start = performance.now();
      await page(code);
      took.push(performance.now() - start);
    }
    expect(took.sort((a, b) => a - b)[37]).toBeLessThan(1000);
  });

  it.each(states)('[G3] about an %s one is one sentence with its own icon and the time of the check; only active is green', async (state, make, sentence) => {
    const credential = await make();
    const { text } = await page(credential.code);
    expect(text.match(/<h1>(.*?)<\/h1>/)?.[1]).toContain(sentence);
    expect(text.match(/class="answer (\w+)"/g)).toEqual([`class="answer ${state}"`]);
    expect(text).toContain('Checked November 23, 2026 at 9:00 AM CST.');
    expect((await json(credential.code)).body).toMatchObject({ status: state, checkedAt: '2026-11-23T15:00:00.000Z' });
  });

  it('[G3] has a shape for each state, so that colour is not needed, and green for one', async () => {
    const pages = await Promise.all(states.map(async ([, make]) => (await page((await make()).code)).text));
    expect(new Set(pages.map((text) => text.match(/<path d="([^"]+)"/)?.[1])).size).toBe(states.length);
    const style = pages[0]?.match(/<style>(.*?)<\/style>/)?.[1] ?? '';
    expect(style.match(/[^{}]*\{--tone:var\(--go\)\}/g)).toEqual(['.active{--tone:var(--go)}']);
  });

  it('[G4] shows the legal last day, and is active to its end in the zone of the board', async () => {
    const { code } = await aCredential(api, { issuedOn: '2024-11-24', validUntil: '2026-11-23' });
    expect((await json(code)).body).toMatchObject({ status: 'active', credential: { validUntil: '2026-11-23' } });
    expect((await page(code)).text).toMatch(/<dt>Valid until<\/dt><dd>November 23, 2026<\/dd>/);
    api.now = new Date('2026-11-24T06:00:01.000Z');
    expect((await json(code)).body).toMatchObject({ status: 'expired', credential: { validUntil: '2026-11-23' } });
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it.each([
    ['en', 'Its last day was October 7, 2026. Its board still takes a late renewal until April 7, 2027. It is not valid as long as it is not renewed.'],
    ['es', 'Su último día fue el 7 de octubre de 2026. La junta aún acepta una renovación tardía hasta el 7 de abril de 2027. Mientras no se renueve, no es válido.'],
  ])('[G4] tells beside the legal last day until when one that ended can be renewed late, and never as if it counted (%s)', async (lang, words) => {
    const { code } = await aCredential(api, { issuedOn: '2024-10-08', validUntil: '2026-10-07', lateUntil: '2027-04-07' });
    const shown = () => api.http.get(`/v/${code}?lang=${lang}`).set('Accept', 'text/html');
    const { text } = await shown();
    expect(text).toContain(`<p>${words}</p>`);
    expect(text).toMatch(/class="answer expired"/);
    expect(text).not.toMatch(/answer (active|conditional)/);
    expect((await json(code)).body).toMatchObject({ status: 'expired', credential: { validUntil: '2026-10-07', lateRenewalUntil: '2027-04-07' } });
    for (const [day, isTold] of [['2027-04-07', true], ['2027-04-08', false], ['2026-10-07', false]] as const) {
      api.now = new Date(`${day}T18:00:00.000Z`);
      expect([day, (await shown()).text.includes(words)]).toEqual([day, isTold]);
    }
    expect((await json(code)).body).toMatchObject({ status: 'active', credential: { lateRenewalUntil: null } });
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it('[G4] says nothing of a late renewal where its board took it away, or has no such days', async () => {
    const term = { issuedOn: '2024-10-08', validUntil: '2026-10-07' };
    const suspended = await became('SUSPENDED', { ...term, lateUntil: '2027-04-07' });
    for (const { code } of [suspended, await aCredential(api, term)]) {
      expect((await page(code)).text).not.toContain('late renewal');
      expect((await json(code)).body).toMatchObject({ credential: { lateRenewalUntil: null } });
    }
    await expect(aCredential(api, { ...term, lateUntil: '2026-10-07' })).rejects.toThrow('late_after_the_end');
  });

  it('[F7] keeps the words of a revoked one, what was proved and its whole life', async () => {
    const { text } = await page((await openDetail(api, await became('REVOKED'))).code);
    for (const words of ['The board says: By order of the board.', '20:30 hours', 'Issued.', 'Revoked.']) expect(text).toContain(words);
  });

  it.each([['en', 'Tell me if this changes', 'call or text 988'], ['es', 'Avisarme si esto cambia', 'llame o escriba al 988']])('[G7] says what it takes to be told of a change, and where to talk to somebody (%s)', async (lang, words, help) => {
    const { code } = await aCredential(api);
    const { text } = await api.http.get(`/v/${code}?lang=${lang}`).set('Accept', 'text/html');
    expect(text).toContain(`<summary>${words}</summary>`);
    expect(text).toContain(`href="/roster?code=${code}"`);
    for (const shown of [text, (await api.http.get(`/verify?lang=${lang}`)).text, (await api.http.get(`/v/none?lang=${lang}`).set('Accept', 'text/html')).text, (await api.http.get(`/verify/register?lang=${lang}`)).text, (await api.http.get(`/verify/share?lang=${lang}`)).text]) expect(shown).toMatch(new RegExp(`<footer[^>]*>[^<]*${help}`));
  });

  it('[CE11] is found by nobody who searches', async () => {
    const answers = [await page((await aCredential(api)).code), await page('ABCDEFGHJKMNPQRS'), await api.http.get('/verify')];
    for (const answer of answers) {
      expect(answer.headers['x-robots-tag']).toContain('noindex');
      expect(answer.text).toContain('<meta name="robots" content="noindex,nofollow">');
    }
  });

  it('speaks Spanish, and goes on in it', async () => {
    const { text } = await api.http.get(`/v/${(await aCredential(api)).code}?lang=es`).set('Accept', 'text/html');
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('válido hasta el 22 de noviembre de 2028');
    expect(text).toContain('action="/verify?lang=es"');
    expect((await api.http.get('/verify?lang=es&code=abcd')).headers['location']).toBe('/v/abcd?lang=es');
  });
});

describe('[O7] the heaviest answer', () => {
  // Of 300 letters that are six bytes each on a page, of eight changes and back again, with all that stands behind it.
  const words = (index: number) => `${String(index).padStart(2, '0')}${'"'.repeat(298)}`;
  const long = { holderName: `Ana ${'Ñ'.repeat(56)}`, title: `Peer ${'ñ'.repeat(90)}`, boardName: `Board ${'ñ'.repeat(90)}` };
  const heavy = async (with_: Partial<IssueRequest> = {}) => {
    const detail = Array.from({ length: 40 }, (_, index) => ({ kind: 'TRAINING' as const, label: `${'ñ'.repeat(90)} ${String(index)}`, value: '20:30 hours' }));
    const credential = await openDetail(api, await aCredential(api, { detail, ...with_ }));
    for (let index = 0; index < 8; index += 1) for (const kind of ['SUSPENDED', 'REINSTATED']) await changeStanding(api, credential, { kind, publicReason: words(index * 2 + Number(kind === 'REINSTATED')) });
    for (const kind of ['CONDITIONS_SET', 'CONDITIONS_LIFTED', 'CONDITIONS_SET', 'SUSPENDED']) await changeStanding(api, credential, { kind, publicReason: words(16) });
    return credential;
  };
  const partsFrom = async (path: string): Promise<string[]> => {
    const { text } = await api.http.get(path).set('Accept', 'text/html');
    const next = new RegExp(`href="([^"]+part=\\d+)">(Go on|Seguir)`).exec(text)?.[1]?.replace('&amp;', '&');
    return next ? [text, ...(await partsFrom(next))] : [text];
  };

  it.each(['en', 'es'])('stays below 20 kB on each of its pages, says how it stands on each, and leaves nothing out (%s)', async (lang) => {
    const credential = await heavy(long);
    const parts = await partsFrom(`/v/${credential.code}?lang=${lang}`);
    expect(parts.length).toBeGreaterThan(1);
    for (const text of parts) {
      expect(Buffer.byteLength(text)).toBeLessThan(20_000);
      expect(text).toMatch(/class="answer suspended"/);
      for (const decides of [lang === 'en' ? 'Conditions since' : 'Condiciones desde', '16&quot;']) expect(text).toContain(decides);
    }
    const steps = parts.flatMap((text) => (/<ol>(.*?)<\/ol>/s.exec(text)?.[1] ?? '').split('<li>').slice(1).toReversed());
    expect(steps).toHaveLength(21);
    expect(steps.filter((step) => step.includes('&quot;')).map((step) => /(\d\d)&quot;/.exec(step)?.[1])).toEqual([...Array.from({ length: 4 }, () => '16'), ...Array.from({ length: 16 }, (_, index) => String(15 - index).padStart(2, '0'))]);
    const labels = parts.join('').match(/ñ{90} \d+<\/dt>/g) ?? [];
    expect(new Set(labels).size).toBe(40);
    expect(labels).toHaveLength(40);
    const file = await api.http.post(`/verify?lang=${lang}`).set('Accept', 'text/html').attach('file', await pdfOf(await heavy()), { filename: 'c.pdf', contentType: 'application/pdf' });
    expect(Buffer.byteLength(file.text)).toBeLessThan(20_000);
    expect(file.text).toContain(`part=2`);
  });

  it('is one page where it fits, whatever part is asked for', async () => {
    const { code } = await aCredential(api);
    for (const asked of ['', '&part=0', '&part=2', '&part=9e9', '&part=x']) {
      const { text } = await api.http.get(`/v/${code}?lang=en${asked}`).set('Accept', 'text/html');
      expect(text).toContain('Make a receipt');
      expect(text).not.toContain('This is page');
    }
  });
});

describe('[CE11] whoever was given no code', () => {
  it('finds nobody by name, number or id, whatever a search would be called', async () => {
    const { id, number, holderName, holderId } = await aCredential(api);
    for (const wish of [holderName, number, id, holderId]) {
      expect((await page(wish)).status).toBe(404);
      expect((await page(wish)).text).not.toContain('Reyes');
    }
    for (const query of ['name', 'q', 'search', 'holder', 'number']) {
      const { status, text } = await api.http.get(`/verify?${query}=${encodeURIComponent(holderName)}`).set('Accept', 'text/html');
      expect([status, text.includes('Reyes')]).toEqual([200, false]);
    }
  });

  it.each(states)('learns nothing from a link to an %s one: nothing is kept, sent on, indexed, previewed or asked of anybody else', async (_, make) => {
    const { code, holderName } = await make();
    for (const accept of ['text/html', 'application/json']) {
      const { headers } = await api.http.get(`/v/${code}`).set({ Accept: accept, 'User-Agent': 'Slackbot-LinkExpanding 1.0', Referer: 'https://jobs.example/' });
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': expect.stringContaining('noindex') as string });
      expect(headers['set-cookie']).toBeUndefined();
    }
    const { text, headers } = await page(code);
    const head = text.slice(0, text.indexOf('</head>'));
    expect(head).not.toContain(holderName);
    expect(head).not.toMatch(/og:|twitter:|rel="(preconnect|dns-prefetch|canonical)|http-equiv="refresh/);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect([...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address ?? '').filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });
});

describe('somebody who guesses', () => {
  it('[G11] [T14] [CE10] gets the same for every code that is not there', async () => {
    const strange = await Promise.all(['ABCDEFGHJKMNPQRS', '2222-2222-2222-2222', '%25', '%', '_'.repeat(16), "'; drop", 'x', 'WM-2026-000001'].map((code) => page(code)));
    expect(new Set(strange.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(strange[0]?.status).toBe(404);
  });

  it('[T14] [CE10] hits nothing beside a real code: every letter changed to every other, halves, patterns, letters that are none', async () => {
    const { code } = await aCredential(api);
    const neighbours = [...code].flatMap((letter, at) => [...codeAlphabet].filter((other) => other !== letter).map((other) => code.slice(0, at) + other + code.slice(at + 1)));
    const odd = [code.slice(0, 15), `${code}2`, code.replace(/.$/, '%'), code.replace(/^./, '_'), `${code.slice(0, 12)}%`, '%', '*', `${code}' or '1'='1`, code.replace(/.$/, 'O'), code.replace(/.$/, '0'), code.replace(/.$/, 'I'), code.replace(/.$/, 'L'), code.split('').reverse().join('')];
    const answers = new Set<string>();
    // Each from an address of its own: what is asked here is whether one of them finds something.
    for (const [index, guess] of [...neighbours, ...odd].entries()) {
      const { status, text } = await json(encodeURIComponent(guess)).set('X-Forwarded-For', `198.51.${Math.floor(index / 250)}.${index % 250}`);
      answers.add(`${status} ${text}`);
    }
    expect(neighbours).toHaveLength(16 * 30);
    expect([...answers]).toEqual([`404 ${JSON.stringify({ status: 'unknown', checkedAt: '2026-11-23T15:00:00.000Z' })}`]);
    // How it is typed is no second code: the same 79 bits, in small letters or with hyphens.
    for (const typed of [code.toLowerCase(), code.match(/.{4}/g)?.join('-') ?? '']) expect((await json(typed)).body).toMatchObject({ status: 'active' });
  });

  it('[T14] [CE10] finds nothing in 100,000 guesses around a real code, one by one and by the list', async () => {
    const { id, code } = await aCredential(api);
    const service = api.app.get(VerificationService);
    const guesses = around(code).slice(0, 100_000);
    expect([guesses.length, new Set(guesses).size, guesses.includes(code)]).toEqual([100_000, 100_000, false]);
    // Each from an address of its own: what is asked here is whether one of them finds something. One by one a miss costs a statement to count it.
    const answers = await Promise.all(guesses.slice(0, 2000).map((guess, at) => service.byCode(api.ctx(), guess, `2001:db8::${at}`)));
    expect([...new Set(answers.map((answer) => JSON.stringify(answer)))]).toEqual([JSON.stringify(withoutCredential('unknown', api.now))]);
    const found = new Set<string | null | undefined>();
    for (let from = 0; from < guesses.length; from += 500) {
      const ids = await service.byNames(api.ctx(), guesses.slice(from, from + 500).map((guess) => ({ code: guess })), `somebody ${from}`);
      for (const each of ids ?? [undefined]) found.add(each);
    }
    expect([...found]).toEqual([null]);
    // The same ways find it where it is asked for.
    expect([await service.byCode(api.ctx(), code, '2001:db8::1'), await service.byNames(api.ctx(), [{ code: guesses[0] ?? '' }, { code }], 'somebody else')]).toMatchObject([{ status: 'active' }, [null, id]]);
  });

  it('[T14] [CE10] learns nothing from how long a miss takes: near or far, each is the same work and the same bytes', async () => {
    const { code } = await aCredential(api);
    // What stands for the time here is what it is made of: the statements of each guess, and the bytes of its answer. A clock would measure the machine.
    const costOf = async (guess: string) => {
      let size = 0;
      const sent = await statementsDuring(async () => {
        const { status, text } = await json(encodeURIComponent(guess));
        size = status === 404 ? Buffer.byteLength(text) : 0;
      });
      return JSON.stringify([sent.map((text) => text.replace(/'[^']*'|\d+/g, '?')), size]);
    };
    const near = [...around(code).slice(0, 10), ...around(code).slice(-10)];
    const far = Array.from({ length: 20 }, () => drawCode(randomBytes(codeRandomBytes)));
    const odd = ['%', '_'.repeat(16), `${code}2`, code.slice(0, 15), code.replace(/.$/, 'O'), code.replace(/.$/, '0'), `${code}' or '1'='1`];
    const costs = async (guesses: readonly string[]) => new Set(await sequence(guesses, costOf));
    const bytes = Buffer.byteLength((await json('ZZZZZZZZZZZZZZZZ')).text);
    const [ofNear, ofFar, ofOdd] = [await costs(near), await costs(far), await costs(odd)];
    expect([[...ofNear], ofOdd.size]).toEqual([[...ofFar], 1]);
    expect(JSON.parse([...ofNear][0] ?? '')).toEqual([[expect.stringContaining('credentials.credential'), expect.stringContaining('rate_limit')], bytes]);
    // What cannot be a code is told apart before anything stored is looked at: one statement less, the same bytes.
    expect(JSON.parse([...ofOdd][0] ?? '')).toEqual([[expect.stringContaining('rate_limit')], bytes]);
  });

  it('[CE10] cannot count codes up: each is drawn at random, and no letter of it follows from the others', async () => {
    const codes = Array.from({ length: 2000 }, () => drawCode(randomBytes(codeRandomBytes)));
    expect(new Set(codes).size).toBe(2000);
    // A check letter would be one of few given the fifteen before it: here each place takes every letter.
    for (let at = 0; at < 16; at += 1) expect(new Set(codes.map((code) => code[at])).size).toBe(codeAlphabet.length);
  });

  it('[G11] is told nothing beyond the certificate: no address, no birth date, no id', async () => {
    const { body } = (await json((await aCredential(api)).code)) as { body: { credential: object } };
    expect(Object.keys(body).sort()).toEqual(['checkedAt', 'credential', 'status']);
    expect(Object.keys(body.credential).sort()).toEqual([
      'boardName', 'code', 'conditions', 'documentSha256', 'events', 'evidence', 'holderName', 'issuedOn', 'lateRenewalUntil', 'log', 'number', 'publicReason', 'replacedBy', 'schemeName', 'schemeVersion', 'statusSince', 'title', 'validUntil',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/@|birth|holderId/);
  });

  it('[G11] [T14] [CE10] is stopped after sixty misses, in words, while a real code still answers', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await json('ZZZZZZZZZZZZZZZZ')).status);
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 404));
    expect(statuses[60]).toBe(429);
    const stopped = await page('ZZZZZZZZZZZZZZZZ');
    expect(stopped.status).toBe(429);
    expect(stopped.headers['retry-after']).toBeDefined();
    expect(stopped.text).toMatch(/Wait \d+ min, then try again\./);
    expect((await page((await aCredential(api)).code)).status).toBe(200);
  });
});

describe('a database that does not answer', () => {
  it.each(['credential', 'credential_event', 'sealed_document', 'log_entry', 'log_opening', 'log_cosignature'])('[O7] makes the answer "could not check now" where it cannot read %s, and never green', async (table) => {
    const { code } = await aCredential(api);
    const [shown, said] = await whileAway(`credentials.${table}`, () => Promise.all([page(code), json(code)]));
    expect(shown.status).toBe(503);
    expect(shown.text).toContain('We could not check this certificate right now.');
    expect(shown.text.match(/class="answer (\w+)"/g)).toEqual(['class="answer unchecked"']);
    expect(Buffer.byteLength(shown.text)).toBeLessThan(20_000);
    expect(shown.text).not.toContain('<script');
    expect(said.body).toEqual({ status: 'unchecked', checkedAt: '2026-11-23T15:00:00.000Z' });
  });

  it.each(['credentials.credential', 'credentials.log_entry', 'credentials.signing_key', 'platform.rate_limit'])('[O7] says the same of a file while %s is away', async (table) => {
    const bytes = await pdfOf(await aCredential(api));
    const [shown, said] = await whileAway(table, () => Promise.all([handIn(bytes, 'text/html'), handIn(bytes)]));
    expect(shown.status).toBe(503);
    expect(shown.text).toContain('We could not check this certificate right now.');
    expect(shown.text).not.toMatch(/answer active|not the original/);
    expect(said.body).toMatchObject({ status: 'unchecked' });
    expect((said.body as { document?: { isAuthentic: boolean } }).document?.isAuthentic ?? false).toBe(false);
  });
});

describe('a PDF that somebody hands in', () => {
  it('[F2] is the original, and covers the whole file', async () => {
    const bytes = await pdfOf(await aCredential(api));
    expect((await handIn(bytes)).body).toMatchObject({ status: 'active', document: { isAuthentic: true, reasons: [] } });
    expect((await handIn(bytes, 'text/html')).text).toContain('This file is the original.');
  });

  it('[F2] [T12] is refused with one changed byte, wherever it is', async () => {
    const bytes = await pdfOf(await aCredential(api));
    for (const part of [0.01, 0.3, 0.5, 0.9, 0.999]) {
      const altered = Buffer.from(bytes);
      altered[Math.floor(bytes.length * part)]! ^= 1;
      expect((await handIn(altered)).body).toMatchObject({ status: 'unknown', document: { isAuthentic: false, reasons: expect.arrayContaining(['DOCUMENT_NOT_STORED']) } });
      expect((await handIn(altered, 'text/html')).text).toContain('This file is not the original.');
    }
  });

  it('is original, and not valid, once the certificate is revoked', async () => {
    const { text } = await handIn(await pdfOf(await became('REVOKED')), 'text/html');
    expect(text).toContain('This file is the original.');
    expect(text).toMatch(/<h1>[^<]* was revoked on November 23, 2026\.<\/h1>/);
    expect(text).not.toContain('answer active');
  });

  it('[T12] is refused in words when more was appended, when it is no PDF and when it is too large', async () => {
    const bytes = await pdfOf(await aCredential(api));
    expect((await handIn(Buffer.concat([bytes, Buffer.from('\n% more')]))).body).toMatchObject({ document: { isAuthentic: false } });
    const text = await handIn(Buffer.from('hello'), 'text/html');
    expect([text.status, text.text.includes('This is not a PDF file.')]).toEqual([400, true]);
    const large = await handIn(Buffer.alloc(6_000_000, '%PDF-'), 'text/html');
    expect([large.status, large.text.includes('This file is larger than 5 MB')]).toEqual([413, true]);
    expect((await handIn(Buffer.alloc(6_000_000, '%PDF-'))).body).toMatchObject({ code: 'TOO_LARGE' });
  });
});
