import { randomUUID } from 'node:crypto';
import type { Person } from '@waymark/identity';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule, HoursSignature, useLinkSessions, WeeklyMessageService } from '../index';
import { aPlacementScene, attestation, enterLink, hoursDocuments, mailedToken, maria, sent, shown } from '../testing';
import type { HoursScene } from '../testing';
import { aPdf, OPEN_CASE, sentEvidence, toOpen } from './signer-case.builder';

const FIELDS = 'id state reason words signerName askedName askedEmail isNamedBySite fileIds dueOn unsigned { entries minutes from to } viewerCan { answer nameAnother withdraw } history { action }';
const READ = `query ($id: ID!) { signerCase(id: $id) { ${FIELDS} } }`;
const LIST = `{ signerCases(first: 20) { nodes { ${FIELDS} placement { organisation { name } } } } }`;
const ANSWER = 'mutation ($input: AnswerSignerCaseInput!) { answerSignerCase(input: $input) { state askedName isNamedBySite } }';
const ANOTHER = 'mutation ($id: ID!, $alternate: NamedSupervisorInput!) { nameAnotherSigner(id: $id, alternate: $alternate) { state askedName dueOn } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawSignerCase(id: $id) { state } }';

const start = new Date('2026-11-23T15:00:00.000Z');
const lee = { name: 'Lee Park', email: 'lee.park@clinic.example', locale: 'en' };
const nour = { name: 'Nour Haddad', email: 'nour@clinic.example', locale: 'es' };

let api: TestApi;
let scene: HoursScene;

beforeAll(async () => {
  api = await startApi({ modules: [HoursModule], entities: hoursEntities, prepare: useLinkSessions });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  await api.dataSource.query(`update hours.signer_case set state = 'WITHDRAWN', due_on = null where state in ('WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE')`);
  scene = await aPlacementScene(api);
});

const onDay = async (day: number) => {
  api.now = new Date(start.getTime() + day * 86_400_000);
  await api.app.get(WeeklyMessageService).writeToAll(api.ctx());
  await api.runJobs();
};
const opened = async (with_ = {}): Promise<string> => {
  const input = toOpen(scene, [await sentEvidence(api, scene.trainee.id)], with_);
  return (await api.ok<{ openSignerCase: { id: string } }>(scene.trainee.id, OPEN_CASE, { input })).openSignerCase.id;
};
const refusedOpening = async (with_ = {}, person: Person = scene.trainee) => api.refusal(person.id, OPEN_CASE, { input: toOpen(scene, [await sentEvidence(api, person.id)], with_) });
const read = async (id: string, person: Person = scene.trainee) => (await api.ok<{ signerCase: { state: string; dueOn: string | null } }>(person.id, READ, { id })).signerCase;
const admin = (role = Role.ORG_ADMIN) => aMember(api, role, scene.site);
const subjects = async (email: string) => {
  await api.runJobs();
  return (await api.mails(email)).map(({ subject }) => subject);
};
const signByLink = async (email: string, ids: readonly string[], signerName = 'Lee Park') => {
  const cookie = await enterLink(api, email, await mailedToken(api, email));
  await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, ids), return: [], attestation, signerName }).expect(201);
};

describe('[D10] a supervisor who left', () => {
  it('is told of with evidence; where nobody runs the site the alternate is asked at once, and signs as one with the same sentence', async () => {
    const email = `lee.${randomUUID()}@clinic.example`;
    const ids = [await sent(api, scene), await sent(api, scene, { startTime: '14:00', minutes: 30 })];
    const id = await opened({ alternate: { ...lee, email } });
    expect(await read(id)).toMatchObject({ state: 'WITH_SIGNER', dueOn: '2026-12-07', signerName: 'Sam Whitaker', askedName: 'Lee Park', unsigned: { entries: 2, minutes: 150, from: '2026-11-20', to: '2026-11-20' }, viewerCan: { answer: false, nameAnother: false, withdraw: true } });
    await onDay(1);
    await signByLink(email, ids);
    for (const entryId of ids) expect(await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId })).toMatchObject({ standing: 'ALTERNATE', signerEmail: email, sentence: attestation });
    expect(await read(id)).toMatchObject({ state: 'SETTLED', dueOn: null, unsigned: { entries: 0 }, viewerCan: { withdraw: false } });
    expect(await subjects(scene.trainee.email)).toContain('Your hours are signed');
  });

  it('is the site\'s turn first: it agrees with who is asked', async () => {
    const lena = await admin();
    await sent(api, scene);
    const id = await opened();
    expect(await read(id, lena)).toMatchObject({ state: 'WITH_SITE', dueOn: '2026-11-30', words: 'She moved to another state in October.', viewerCan: { answer: true, withdraw: false } });
    expect(await subjects(lena.email)).toEqual(['Hours wait, and nobody signs them']);
    expect(await api.ok(lena.id, '{ inbox { path text } }')).toEqual({ inbox: [{ path: `/signer-cases/${id}`, text: 'Sam Whitaker does not sign hours at your place. Say who does.' }] });
    expect(await api.ok(lena.id, ANSWER, { input: { id } })).toEqual({ answerSignerCase: { state: 'WITH_SIGNER', askedName: 'Lee Park', isNamedBySite: false } });
    expect(await api.refusal(lena.id, ANSWER, { input: { id } })).toBe('SIGNER_CASE_STATE_UNFIT');
    expect(await subjects(scene.trainee.email)).toEqual(['News about your unsigned hours']);
  });

  it('is replaced by somebody whom the staff of the site name, who signs as the one named in the placement', async () => {
    const priya = await admin(Role.PROGRAM_STAFF);
    const email = `nour.${randomUUID()}@clinic.example`;
    const entryId = await sent(api, scene);
    const id = await opened();
    expect(await api.ok(priya.id, ANSWER, { input: { id, signer: { ...nour, email } } })).toEqual({ answerSignerCase: { state: 'WITH_SIGNER', askedName: 'Nour Haddad', isNamedBySite: true } });
    await onDay(1);
    await signByLink(email, [entryId], 'Nour Haddad');
    expect(await api.dataSource.manager.findOneByOrFail(HoursSignature, { entryId })).toMatchObject({ standing: 'NAMED', signerName: 'Nour Haddad' });
    expect(await read(id)).toMatchObject({ state: 'SETTLED' });
  });

  it('never ends by silence: the site, then who is asked, then the trainee, who names another one', async () => {
    await admin();
    await sent(api, scene);
    const id = await opened();
    await onDay(7);
    expect((await read(id)).state).toBe('WITH_SITE');
    await onDay(8);
    expect(await read(id)).toMatchObject({ state: 'WITH_SIGNER', dueOn: '2026-12-15' });
    await onDay(22);
    expect((await read(id)).state).toBe('WITH_SIGNER');
    await onDay(23);
    expect(await read(id)).toMatchObject({ state: 'WITH_TRAINEE', dueOn: null, viewerCan: { nameAnother: true } });
    expect(await api.ok(scene.trainee.id, '{ inbox { path } }')).toEqual({ inbox: [{ path: `/signer-cases/${id}` }] });
    await onDay(200);
    expect((await read(id)).state).toBe('WITH_TRAINEE');
    expect(await api.ok(scene.trainee.id, ANOTHER, { id, alternate: nour })).toMatchObject({ nameAnotherSigner: { state: 'WITH_SIGNER', askedName: 'Nour Haddad' } });
    expect(await api.refusal(scene.trainee.id, ANOTHER, { id, alternate: nour })).toBe('SIGNER_CASE_STATE_UNFIT');
    await onDay(201);
    expect(await subjects('nour@clinic.example')).toContain('Algo le espera');
  });

  it('may sign after all: that ends the case', async () => {
    await admin();
    const entryId = await sent(api, scene);
    const id = await opened({ reason: 'UNREACHABLE' });
    await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, [entryId]), return: [], attestation } });
    expect((await read(id)).state).toBe('SETTLED');
  });

  it('is taken back with its evidence, and who was asked no longer sees anything', async () => {
    const email = `lee.${randomUUID()}@clinic.example`;
    const entryId = await sent(api, scene);
    const fileId = await sentEvidence(api, scene.trainee.id);
    const { openSignerCase } = await api.ok<{ openSignerCase: { id: string } }>(scene.trainee.id, OPEN_CASE, { input: toOpen(scene, [fileId], { alternate: { ...lee, email } }) });
    await onDay(1);
    const cookie = await enterLink(api, email, await mailedToken(api, email));
    expect(await api.ok(scene.trainee.id, WITHDRAW, { id: openSignerCase.id })).toEqual({ withdrawSignerCase: { state: 'WITHDRAWN' } });
    await api.http.post('/link/decide').set('cookie', cookie).send({ sign: await shown(api, [entryId]), return: [], attestation, signerName: 'Lee Park' }).expect(404);
    await api.http.get(`/files/hours/evidence/${openSignerCase.id}/${fileId}`).set('x-test-person', scene.trainee.id).expect(404);
    expect(await api.refusal(scene.trainee.id, WITHDRAW, { id: openSignerCase.id })).toBe('SIGNER_CASE_STATE_UNFIT');
  });
});

describe('[D10] a case is opened', () => {
  it('once, however often the button is pressed, and one at a time for a placement', async () => {
    await sent(api, scene);
    const input = toOpen(scene, [await sentEvidence(api, scene.trainee.id)]);
    const answers = await Promise.all([1, 2].map(() => api.refusal(scene.trainee.id, OPEN_CASE, { input })));
    expect(answers).toEqual(['NONE', 'NONE']);
    expect(await refusedOpening()).toBe('SIGNER_CASE_OPEN_ALREADY');
    expect(await api.dataSource.query('select count(*)::int as n from hours.signer_case where placement_id = $1', [scene.placement.id])).toEqual([{ n: 1 }]);
  });

  it.each([
    ['SIGNER_CASE_WORDS_MISSING', { words: ' ' }],
    ['SIGNER_CASE_WORDS_TOO_LONG', { words: 'x'.repeat(1001) }],
    ['SIGNER_CASE_EVIDENCE_MISSING', { fileIds: [] }],
    ['FILE_UNKNOWN', { fileIds: [randomUUID()] }],
    ['BAD_USER_INPUT', { reason: 'ANGRY' }],
    ['PERSON_EMAIL_INVALID', { alternate: { ...lee, email: 'lee' } }],
  ])('never with %s', async (code, with_) => {
    await sent(api, scene);
    expect(await refusedOpening(with_)).toBe(code);
  });

  it('[HR9] never with oneself or the supervisor as the alternate, with an account or without', async () => {
    await sent(api, scene);
    expect(await refusedOpening({ alternate: { ...lee, email: scene.trainee.email.toUpperCase() } })).toBe('PLACEMENT_OWN_SUPERVISOR');
    expect(await refusedOpening({ alternate: { ...lee, email: scene.supervisor.email } })).toBe('PLACEMENT_ALTERNATE_SAME');
    scene = await aPlacementScene(api, maria);
    await sent(api, scene);
    expect(await refusedOpening({ alternate: { ...lee, email: maria.supervisorEmail } })).toBe('PLACEMENT_ALTERNATE_SAME');
  });

  it('never where nothing waits, with a file of somebody else, or by anybody but the trainee', async () => {
    expect(await refusedOpening()).toBe('SIGNER_CASE_NOTHING_WAITS');
    await sent(api, scene);
    expect(await api.refusal(scene.trainee.id, OPEN_CASE, { input: toOpen(scene, [await sentEvidence(api, scene.supervisor.id)]) })).toBe('FILE_UNKNOWN');
    for (const person of [scene.supervisor, await admin(), await aPerson(api)]) expect(await refusedOpening({}, person)).toBe('NOT_FOUND');
    expect(await api.refusal(null, OPEN_CASE, { input: toOpen(scene, []) })).toBe('UNAUTHENTICATED');
  });
});

describe('[D10] a case is read', () => {
  it('[AZ4] by the trainee and who runs the site; never by the supervisor whom it is about, nor elsewhere', async () => {
    await sent(api, scene);
    const id = await opened();
    const file = async (person: Person) => {
      const [row] = await api.dataSource.query<{ file_ids: string[] }[]>('select file_ids from hours.signer_case where id = $1', [id]);
      return api.http.get(`/files/hours/evidence/${id}/${row?.file_ids[0]}`).set('x-test-person', person.id).buffer(true);
    };
    for (const person of [scene.trainee, await admin(), await admin(Role.PROGRAM_STAFF)]) {
      expect(await api.refusal(person.id, READ, { id })).toBe('NONE');
      const answer = await file(person);
      expect([answer.status, answer.headers['content-disposition'], answer.headers['content-security-policy']]).toEqual([200, 'attachment', "default-src 'none'; sandbox"]);
      expect(answer.headers['content-length']).toBe(String(aPdf().length));
    }
    await api.dataSource.query(`insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, 'ORG_ADMIN', '2026-01-01')`, [scene.supervisor.id, scene.site.id]);
    const others = [scene.supervisor, await aPerson(api), await aMember(api, Role.ORG_ADMIN), await aMember(api, Role.SUPERVISOR, scene.site), await aMember(api, Role.REVIEWER)];
    for (const person of others) {
      for (const [document, variables] of [[READ, { id }], [WITHDRAW, { id }], [ANSWER, { input: { id } }], [ANOTHER, { id, alternate: nour }]] as const) expect(await api.refusal(person.id, document, variables)).toBe('NOT_FOUND');
      expect((await file(person)).status).toBe(404);
    }
    const staff = await admin();
    expect(await api.refusal(staff.id, WITHDRAW, { id })).toBe('FORBIDDEN');
    expect(await api.refusal(scene.trainee.id, ANSWER, { input: { id } })).toBe('FORBIDDEN');
  });

  it('[AZ4] not by a supervisor who signs from the mailbox of an account that runs the site, and who is not asked as the site', async () => {
    const lena = await admin();
    scene = await aPlacementScene(api, { ...maria, organisationId: scene.site.id, supervisorEmail: lena.email });
    await sent(api, scene);
    const id = await opened();
    expect((await read(id)).state).toBe('WITH_SIGNER');
    expect(await api.refusal(lena.id, READ, { id })).toBe('NOT_FOUND');
    expect(await subjects(lena.email)).not.toContain('Hours wait, and nobody signs them');
  });

  it('in one number of statements, however many there are', async () => {
    const lena = await admin();
    const list = () => api.ok<{ signerCases: { nodes: unknown[] } }>(lena.id, LIST);
    const another = async () => {
      const other = { ...scene, ...(await aPlacementScene(api, { organisationId: scene.site.id, supervisorId: scene.supervisor.id })), supervisor: scene.supervisor };
      await sent(api, other);
      await api.ok(other.trainee.id, OPEN_CASE, { input: toOpen(other, [await sentEvidence(api, other.trainee.id)]) });
    };
    await another();
    const few = (await statementsDuring(list)).length;
    await another();
    await another();
    expect((await list()).signerCases.nodes).toHaveLength(3);
    // The history is read case by case.
    expect((await statementsDuring(list)).length - few).toBeLessThanOrEqual(2);
  });

  it('as it was opened: words, reason and evidence stay, and nothing goes', async () => {
    await sent(api, scene);
    const id = await opened();
    for (const change of [`words = 'other'`, `reason = 'REFUSES'`, `entry_ids = array[gen_random_uuid()]`, `state = 'WITH_TRAINEE'`]) await expect(api.dataSource.query(`update hours.signer_case set ${change} where id = $1`, [id])).rejects.toThrow(/stays as it was opened|due_while_others_have_it/);
    await expect(api.dataSource.query('delete from hours.signer_case where id = $1', [id])).rejects.toThrow('stays as it was opened');
  });
});
