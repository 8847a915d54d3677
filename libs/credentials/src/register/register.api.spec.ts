import { OrganisationKind } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { credentialsEntities, CredentialService, CredentialsModule } from '../index';
import type { Credential, IssueRequest } from '../index';
import { anIssueRequest, changeStanding } from '../testing';

let api: TestApi;
let board: Organisation;
let admin: Person;
let reviewer: Person;
beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  admin = await aMember(api, Role.ORG_ADMIN, board);
  reviewer = await aMember(api, Role.REVIEWER, board);
  await keep(true);
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const keepRegister = 'mutation($id: ID!, $isKept: Boolean!) { keepRegister(boardId: $id, isKept: $isKept) { isKept since viewerCan { keep } } }';
const choose = 'mutation($id: ID!, $isListed: Boolean!) { chooseListing(credentialId: $id, isListed: $isListed) { register { isKept isListed } } }';
const keep = (isKept: boolean, id = board.id) => api.ok(admin.id, keepRegister, { id, isKept });

async function issue(holderName: string, with_: Partial<IssueRequest> & { isListed?: boolean | null } = {}): Promise<Credential> {
  const { isListed = true, ...request } = with_;
  const holderId = request.holderId ?? (await aPerson(api)).id;
  const credential = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, anIssueRequest({ boardId: board.id, holderName, holderId, ...request })));
  if (isListed !== null) await api.ok(holderId, choose, { id: credential.id, isListed });
  return credential;
}

const ask = (typed: Record<string, string>, accept = 'text/html') => Object.entries(typed).reduce((call, [name, value]) => call.field(name, value), api.http.post('/verify/register').set('Accept', accept));
const json = (typed: Record<string, string>) => ask(typed, 'application/json').then(({ body }) => body as { status: string; certificates: { isValid: boolean; hasConditions: boolean }[]; isNameConfirmed: boolean });
const byName = (name: string, boardId = board.id) => ({ name, boardId });

describe('a look-up without a code', () => {
  it('[G2] by number says valid or not, title and dates, and prints neither name, number nor code', async () => {
    const { number, code } = await issue('Marisol Vega');
    const { status, text, headers } = await ask({ number: number.toLowerCase(), name: '' });
    expect(status).toBe(200);
    for (const words of ['valid today', 'Certified Peer Support Specialist', 'November 23, 2026', 'November 22, 2028']) expect(text).toContain(words);
    expect(text).not.toMatch(new RegExp(`Marisol|Vega|${number}|${code}|20:30|<script|href="http`));
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(await json({ number })).toEqual({
      ...{ status: 'found', checkedAt: '2026-11-23T15:00:00.000Z', isNameConfirmed: false },
      certificates: [{ isValid: true, hasConditions: false, title: 'Certified Peer Support Specialist', boardName: 'Harbor State Peer Certification Board', issuedOn: '2026-11-23', validUntil: '2028-11-22' }],
    });
  });

  it('[G3] says of one under conditions that it has some, by words and shape, and not which', async () => {
    const credential = await issue('Inés Prado');
    await changeStanding(api, credential, { kind: 'CONDITIONS_SET', publicReason: 'Works under supervision.' });
    const { text } = await ask({ number: credential.number });
    expect(text).toMatch(/class="answer conditional".*Valid, with conditions/);
    expect(text).not.toMatch(/answer active|supervision/);
    expect((await json({ number: credential.number })).certificates).toMatchObject([{ isValid: true, hasConditions: true }]);
  });

  it('[G2] confirms a name that was typed whole beside the number, and prints it as little', async () => {
    const { number } = await issue('Noé Salas');
    const { text } = await ask({ number, name: 'noé  salas' });
    expect(text).toContain('The name you typed is the one on this certificate.');
    expect(text).not.toMatch(/No[eé]|Salas/i);
    expect((await json({ number, name: 'Noé' })).status).toBe('not-found');
  });

  it('[G2] finds an exact name at a board, and nobody where two people have it', async () => {
    await issue('Ines O’Hara');
    expect(await json(byName("ines o'hara"))).toMatchObject({ status: 'found', certificates: [{ isValid: true }], isNameConfirmed: false });
    for (const name of ['Ines', 'Hara', '%', 'Ines O_Hara', '']) expect((await json(byName(name))).status).toBe('not-found');
    await issue('Ines O’Hara');
    expect((await json(byName("Ines O'Hara"))).status).toBe('not-found');
  });

  it('[AZ9] tells no name from before: the old certificate answers by its number alone, and as not valid', async () => {
    const old = await issue('Before Name');
    await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, old, { holderName: 'After Name', reason: 'The holder has a new name.' }));
    expect((await json(byName('Before Name'))).status).toBe('not-found');
    expect((await json({ number: old.number, name: 'Before Name' })).status).toBe('not-found');
    expect(await json({ number: old.number })).toMatchObject({ status: 'found', certificates: [{ isValid: false }] });
    expect((await json(byName('After Name'))).status).toBe('found');
  });
});

describe('who is not in a register', () => {
  it('[G2] is one answer, to the byte and the statement: private, never asked, at a board without one, unknown, misspelt', async () => {
    const hidden = await issue('Said No', { isListed: false });
    const silent = await issue('Said Nothing', { isListed: null });
    const other = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const elsewhere = await issue('Elsewhere', { boardId: other.id });
    const open = await issue('Open Name');
    const questions = [
      ...[hidden, silent, elsewhere].flatMap(({ number, holderName }) => [{ number }, { number, name: holderName }]),
      ...[byName('Said No'), byName('Said Nothing'), byName('Elsewhere', other.id), byName('Nobody At All'), byName('Open Nam'), byName('Open Name', other.id), byName('Open Name', 'x')],
      ...[{ number: 'WM-2026-999999' }, { number: 'nonsense' }, { number: open.number, name: 'Open Nam' }, { number: '' }, {}],
    ] as Record<string, string>[];
    // A limit of one's own name stands in no answer here: each is asked once in each kind.
    const seen = new Set<string>();
    const cost = new Set<number>();
    for (const question of questions) {
      const sent = await statementsDuring(async () => {
        const { status, text, headers } = await ask({ x: '1', ...question });
        seen.add(`${status} ${headers['content-length']} ${text}`);
      });
      cost.add(sent.length);
      await api.dataSource.query('delete from platform.rate_limit');
    }
    expect(seen.size).toBe(1);
    expect([...cost]).toEqual([3]);
    expect(await statementsDuring(() => ask({ number: open.number }))).toHaveLength(3);
  });

  it('[G2] leaves it at the next question: the holder by their word, everybody when the board closes it', async () => {
    const { id, number, holderId } = await issue('Leaves Later');
    expect((await json({ number })).status).toBe('found');
    await api.ok(holderId, choose, { id, isListed: false });
    expect((await json({ number })).status).toBe('not-found');
    await api.ok(holderId, choose, { id, isListed: true });
    await keep(false);
    expect((await json({ number })).status).toBe('not-found');
    expect((await api.http.get('/verify/register')).text).toContain('No board that works with Waymark keeps a public register.');
    await keep(true);
    expect((await json({ number })).status).toBe('found');
  });

  it('[G2] nobody reads through it: twenty questions in ten minutes, found or not, and thirty a day about one certificate', async () => {
    const { number } = await issue('Often Asked');
    const from = (address: string) => ask({ number }, 'application/json').set('X-Forwarded-For', address).then(({ status }) => status);
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) statuses.push(await from('203.0.113.7'));
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
    for (let i = 0; i < 10; i += 1) expect(await from('203.0.113.8')).toBe(200);
    expect(await from('203.0.113.9')).toBe(429);
  });

  it('[O7] reads "could not check now" while the database is away', async () => {
    await api.dataSource.query('alter table credentials.register_setting rename to away');
    const { status, text } = await ask({ number: 'WM-2026-000001' });
    await api.dataSource.query('alter table credentials.away rename to register_setting');
    expect(status).toBe(503);
    expect(text.match(/class="answer (\w+)"/g)).toEqual(['class="answer unchecked"']);
  });
});

describe('a board and its register', () => {
  it('has none by itself; its administrators open and close it, dated and in the trail', async () => {
    const fresh = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    const boss = await aMember(api, Role.ORG_ADMIN, fresh);
    const read = '{ boardRegister(boardId: "' + fresh.id + '") { isKept since viewerCan { keep } } }';
    expect(await api.ok(boss.id, read)).toEqual({ boardRegister: { isKept: false, since: null, viewerCan: { keep: true } } });
    for (const isKept of [true, true]) expect(await api.ok(boss.id, keepRegister, { id: fresh.id, isKept })).toMatchObject({ keepRegister: { isKept: true, since: '2026-11-23T15:00:00.000Z' } });
    const trail = await api.dataSource.query<object[]>('select action, actor_id as by from audit.entry where record_id = $1', [fresh.id]);
    expect(trail).toEqual([{ action: 'register.opened', by: boss.id }]);
  });

  it('is not changed by a reviewer, nor by somebody of another board', async () => {
    expect(await api.refusal(reviewer.id, keepRegister, { id: board.id, isKept: false })).toBe('FORBIDDEN');
    const stranger = await aMember(api, Role.ORG_ADMIN);
    expect(await api.refusal(stranger.id, keepRegister, { id: board.id, isKept: false })).toBe('NOT_FOUND');
  });

  it('shows its form without script in both languages, with the boards that keep one', async () => {
    await issue('Makes The Board Known');
    const { text } = await api.http.get('/verify/register?lang=en');
    expect(text).toContain(`<option value="${board.id}">Harbor State Peer Certification Board</option>`);
    expect(text).not.toContain('<script');
    expect((await api.http.get('/verify/register?lang=es')).text).toContain('<html lang="es">');
  });
});

describe('the holder', () => {
  it('[G2] is asked, and alone answers for all that they hold of the board', async () => {
    const first = await issue('Two Papers', { isListed: null });
    const second = await issue('Two Papers', { holderId: first.holderId, isListed: null });
    const mine = '{ myCredentials(first: 5) { nodes { register { isKept isListed } } } }';
    const registers = (isListed: boolean | null) => ({ myCredentials: { nodes: [{ register: { isKept: true, isListed } }, { register: { isKept: true, isListed } }] } });
    expect(await api.ok(first.holderId, mine)).toEqual(registers(null));
    expect(await api.refusal(reviewer.id, choose, { id: second.id, isListed: true })).toBe('NOT_FOUND');
    await api.ok(first.holderId, choose, { id: second.id, isListed: true });
    expect(await api.ok(first.holderId, mine)).toEqual(registers(true));
    expect((await json(byName('Two Papers'))).certificates).toHaveLength(2);
  });
});
