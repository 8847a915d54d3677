import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import type { Organisation, Person } from '@waymark/identity';
import { ActorLoader, OrganisationKind } from '@waymark/identity';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { aMember, anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialEventKind, CredentialService, CredentialsModule, SealService, serveCertificates, useVerification } from './index';
import type { Credential } from './index';
import { aCredential, anIssueRequest, changeStanding } from './testing';

const READ = 'query($id: ID!) { credential(id: $id) { standing { status since publicReason } history { action reason actor { name } } } }';

let api: TestApi;
let board: Organisation;
let reviewer: Person;
let holder: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities, serve: (app, whoAsks) => (serveCertificates(app, whoAsks), useVerification(app)) });
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  reviewer = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  holder = await aPerson(api);
});
afterAll(() => api.close());

const forHolder = (with_ = {}) => aCredential(api, { boardId: board.id, holderId: holder.id, ...with_ });
const change = (credential: Credential, kind: string, with_ = {}) => changeStanding(api, credential, { kind, by: reviewer.id, ...with_ });
const shown = async ({ id }: Credential) => (await api.ok<{ credential: Record<string, unknown> }>(reviewer.id, READ, { id })).credential;
const read = async (code: string) => (await api.http.get(`/v/${code}`).set('Accept', 'text/html')).text;
const check = async (code: string) => (await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body as Record<string, unknown> & { credential: Record<string, unknown> };

describe('issuing', () => {
  it('gives one certificate to twenty parallel calls for one decision', async () => {
    const request = anIssueRequest({ boardId: board.id, holderId: holder.id });
    const issued = await Promise.all(Array.from({ length: 20 }, () => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, request))));
    expect(new Set(issued.map((credential) => credential.code)).size).toBe(1);
    const rows = await api.dataSource.query<{ n: string }[]>('select count(*) n from credentials.credential where source_id = $1', [request.sourceId]);
    expect(rows[0]?.n).toBe('1');
    await api.runJobs();
  });

  it('[CE3] [CE8] is refused for a decision that was certified with other facts, and for a day that has not come', async () => {
    const request = anIssueRequest({ boardId: board.id, holderId: holder.id });
    const issue = (with_ = {}) => inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).issue(ctx, { ...request, ...with_ }));
    const first = await issue();
    expect((await issue()).id).toBe(first.id);
    for (const other of [{ holderName: 'Eva Reyes' }, { validUntil: '2036-01-01' }, { evidenceDigest: 'e'.repeat(64) }]) await expect(issue(other)).rejects.toMatchObject({ code: 'CREDENTIAL_ISSUED_OTHERWISE' });
    await expect(issue({ sourceId: randomUUID(), issuedOn: '2026-11-24' })).rejects.toMatchObject({ code: 'CREDENTIAL_IN_FUTURE' });
    const rows = await api.dataSource.query<{ n: string }[]>('select count(*) n from credentials.credential where source_id = $1', [request.sourceId]);
    expect(rows[0]?.n).toBe('1');
    await api.runJobs();
  });

  it('[F1] stores the sealed bytes once and serves the same for ever', async () => {
    const credential = await forHolder();
    const before = await api.app.get(SealService).bytes(api.ctx(), credential.id);
    await api.app.get(SealService).seal(api.ctx(), credential.id);
    const download = await api.http.get(`/files/credentials/${credential.id}.pdf`).set('x-test-person', holder.id).buffer(true);
    expect(Buffer.compare(download.body as Buffer, before)).toBe(0);
    await expect(api.dataSource.query(`update credentials.sealed_document set bytes = 'x' where credential_id = $1`, [credential.id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query(`update credentials.credential set holder_name = 'X' where id = $1`, [credential.id])).rejects.toThrow('append-only');
  });

  it('hands the stored bytes to the holder and the board, by one statement where the bytes were read before; to others it is as good as absent', async () => {
    const credential = await forHolder();
    const ask = (personId: string, id = credential.id) => api.http.get(`/files/credentials/${id}.pdf`).set('x-test-person', personId);
    await ask(holder.id);
    const sent = await statementsDuring(async () => expect((await ask(reviewer.id)).headers['content-disposition']).toContain(credential.number));
    expect(sent.filter((text) => !text.includes('identity.'))).toHaveLength(1);
    const stranger = await aPerson(api);
    const answers = [await ask(stranger.id), await ask(holder.id, randomUUID()), await ask(holder.id, 'no-id')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const signedOut = await api.http.get(`/files/credentials/${credential.id}.pdf`);
    expect([signedOut.status, signedOut.body]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
  });

  it('asks once who may have what several want at the same moment, and tells each for themselves', async () => {
    const [first, second] = [await forHolder(), await forHolder()];
    const ctxOf = async ({ id }: Person) => api.ctx((await api.app.get(ActorLoader).load(id)) ?? undefined);
    const [asHolder, asReviewer, asStranger] = [await ctxOf(holder), await ctxOf(reviewer), await ctxOf(await aPerson(api))];
    const seals = api.app.get(SealService);
    for (const { id } of [first, second]) await seals.download(asHolder, id);
    const wishes = [[asHolder, first.id], [asStranger, first.id], [asReviewer, second.id.toUpperCase()], [asHolder, randomUUID()]] as const;
    const told: unknown[] = [];
    const sent = await statementsDuring(async () => told.push(...(await Promise.allSettled(wishes.map(([ctx, id]) => seals.download(ctx, id))))));
    expect(told).toMatchObject([{ value: { number: first.number } }, { reason: { code: 'NOT_FOUND' } }, { value: { number: second.number } }, { reason: { code: 'NOT_FOUND' } }]);
    expect(sent).toHaveLength(1);
  });

  it('[F1] prints a changed name on a new certificate that supersedes the old one', async () => {
    const credential = await forHolder();
    const renewed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Ana Reyes', reason: 'The holder has a new name.' }));
    expect(await check(credential.code)).toMatchObject({ status: 'superseded', credential: { holderName: null, replacedBy: null, publicReason: null } });
    expect(await check(renewed.code)).toMatchObject({ status: 'active', credential: { holderName: 'Ana Reyes' } });
  });
});

describe('standing', () => {
  it('[F7] revokes with a date and a public reason, and deletes nothing', async () => {
    const credential = await forHolder();
    await change(credential, 'REVOKED');
    expect(await shown(credential)).toMatchObject({ standing: { status: 'REVOKED', since: '2026-11-23', publicReason: 'By order of the board.' } });
    expect(await read(credential.code)).toMatch(/was revoked on November 23, 2026\..*The board says: By order of the board\./);
    expect(await check(credential.code)).toMatchObject({ status: 'revoked', credential: { holderName: 'Ana Lucía Reyes', statusSince: '2026-11-23', publicReason: 'By order of the board.' } });
    await expect(api.dataSource.query('delete from credentials.credential_event where credential_id = $1', [credential.id])).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from credentials.credential where id = $1', [credential.id])).rejects.toThrow('append-only');
  });

  it('[F8] suspends and reinstates with dates, shown at once', async () => {
    const credential = await forHolder();
    await change(credential, 'SUSPENDED');
    expect((await check(credential.code)).status).toBe('suspended');
    expect(await read(credential.code)).toContain('is suspended since November 23, 2026.');
    await change(credential, 'REINSTATED', { publicReason: 'The board closed the matter.' });
    expect(await check(credential.code)).toMatchObject({ status: 'active', credential: { events: [{ kind: 'ISSUED' }, { kind: 'SUSPENDED' }, { kind: 'REINSTATED' }] } });
  });

  it('[G3] [F8] says that one counts with conditions, with their day, until they are lifted, and is active then', async () => {
    const credential = await forHolder();
    await change(credential, 'CONDITIONS_SET', { publicReason: 'Works under supervision.' });
    expect(await read(credential.code)).toMatch(/class="answer conditional".*With conditions.*Conditions since November 23, 2026:<\/strong> Works under supervision\./);
    expect(await check(credential.code)).toMatchObject({ status: 'conditional', credential: { conditions: { since: '2026-11-23', until: null, text: 'Works under supervision.' } } });
    const spanish = (await api.http.get(`/v/${credential.code}?lang=es`).set('Accept', 'text/html')).text;
    expect(spanish).toMatch(/class="answer conditional".*Con condiciones.*con condiciones, válido hasta el.*Condiciones desde el 23 de noviembre de 2026:<\/strong> Works under supervision\./);
    await change(credential, 'CONDITIONS_LIFTED', { publicReason: 'The year is over.' });
    expect(await read(credential.code)).not.toContain('Conditions since');
    expect(await read(credential.code)).toContain('Conditions set.');
    expect((await check(credential.code)).status).toBe('active');
  });

  it('[M1] keeps who changed it, when and why on the record', async () => {
    const credential = await forHolder();
    await change(credential, 'SUSPENDED');
    expect((await shown(credential)).history).toMatchObject([{ action: 'credential.issued' }, { action: 'credential.badge-signed' }, { action: 'credential.sealed' }, { action: 'credential.suspended', reason: 'By order of the board.', actor: { name: 'Ruth Adler' } }]);
  });

  it('expires by itself after the last day in the zone of the board', async () => {
    const credential = await forHolder({ issuedOn: '2024-11-24', validUntil: '2026-11-23' });
    expect((await check(credential.code)).status).toBe('active');
    api.now = new Date('2026-11-24T06:00:01.000Z');
    expect((await check(credential.code)).status).toBe('expired');
    api.now = new Date('2026-11-23T15:00:00.000Z');
  });

  it.each([
    ['CREDENTIAL_STATUS_UNFIT', 'REINSTATED', '2026-11-23', 'r'],
    ['CREDENTIAL_REASON_MISSING', 'REVOKED', '2026-11-23', ' '],
    ['CREDENTIAL_DAY_UNFIT', 'REVOKED', '2026-11-24', 'r'],
  ])('refuses with %s and changes nothing', async (code, kind, day, reason) => {
    const credential = await forHolder();
    await expect(change(credential, kind, { effectiveOn: day, publicReason: reason })).rejects.toThrow(code);
    expect((await check(credential.code)).status).toBe('active');
  });

  it('is changed by a reviewer of the board only, and never by the holder', async () => {
    const credential = await forHolder();
    const stranger = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
    const as = async (person: Person, { id }: Credential) => {
      const actor = await api.app.get(ActorLoader).load(person.id);
      return inTransaction(api.ctx(actor ?? undefined), (ctx) => api.app.get(CredentialService).lockToChange(ctx, id));
    };
    await expect(as(stranger, credential)).rejects.toThrow('NOT_FOUND');
    await expect(as(holder, credential)).rejects.toThrow('CREDENTIAL_OWN');
    await expect(as(reviewer, await forHolder({ holderId: reviewer.id }))).rejects.toThrow('CREDENTIAL_OWN');
    expect((await as(reviewer, credential)).id).toBe(credential.id);
  });

  it('[M2] [T16] is changed by two people, in the database too', async () => {
    const credential = await forHolder();
    const proposed = { kind: CredentialEventKind.SUSPENDED, effectiveOn: '2026-11-23', publicReason: 'By order of the board.', proposedBy: reviewer.id };
    const actor = { id: reviewer.id, locale: 'en' as const, memberships: [{ organisationId: board.id, role: Role.REVIEWER }] };
    await expect(inTransaction(api.ctx(actor), (ctx) => api.app.get(CredentialService).changeStanding(ctx, credential.id, proposed))).rejects.toThrow('CREDENTIAL_SECOND_PERSON_NEEDED');
    const event = (kind: string, by: [string | null, string | null]) =>
      api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, recorded_by, proposed_by) values ($1, $2, '2026-11-23', now(), 'Order 1', $3, $4)`, [credential.id, kind, ...by]);
    for (const kind of ['SUSPENDED', 'REVOKED', 'REINSTATED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED']) {
      for (const by of [[reviewer.id, reviewer.id], [reviewer.id, null], [null, reviewer.id], [null, null]] as [string | null, string | null][]) await expect(event(kind, by)).rejects.toThrow('two_people');
    }
    expect((await check(credential.code)).status).toBe('active');
  });

  it('[M2] goes on under a new name with the two people who decided it, and under no other certificate', async () => {
    const credential = await forHolder();
    await change(credential, 'SUSPENDED');
    const renamed = await inTransaction(api.ctx(), (ctx) => api.app.get(CredentialService).reissue(ctx, credential, { holderName: 'Ana Reyes', reason: 'The holder has a new name.' }));
    expect((await check(renamed.code)).status).toBe('suspended');
    const [carried] = await api.dataSource.query<{ id: string }[]>(`select carried_from as id from credentials.credential_event where credential_id = $1 and kind = 'SUSPENDED'`, [renamed.id]);
    const other = await forHolder();
    await expect(api.dataSource.query(`insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, public_reason, carried_from) values ($1, 'SUSPENDED', '2026-11-23', now(), 'Order 1', $2)`, [other.id, carried?.id])).rejects.toThrow('does not go on here');
  });
});
