import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities, CredentialEventKind, CredentialService, useVerification } from '@waymark/credentials';
import { changeStanding } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { ActorLoader, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { Files, inTransaction, lockOne, StoredFile } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { aPhoto, place } from '../document/photo.builder';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';

const FORMER = 'Paper Zzyzx';
const NEW = 'Marisol Vega';
const shown = 'id kind name status askedAt answer decidedAt hasPaper paperErasedAt certificates { id number holderName } firstLook { id isGranted reason reviewer { name } } earlierLooks { isGranted reason reviewer { name } } reviewers { name } viewerCan { withdraw decide confirm }';
const ASK = `mutation ($input: AskForNameInput!) { askForName(input: $input) { ${shown} } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawNameChange(id: $id) { id status } }';
const DECIDE = 'mutation ($input: DecideNameChangeInput!) { decideNameChange(input: $input) { id } }';
const CONFIRM = 'mutation ($input: ConfirmNameChangeInput!) { confirmNameChange(input: $input) { id } }';
const READ = `query ($id: ID!) { credential(id: $id) { holderName nameAskable { id } nameChange { ${shown} } history { action } } }`;
const WAITING = 'query ($isSecond: Boolean!, $first: Int) { nameChangesToDecide(isSecond: $isSecond, first: $first) { nodes { id name certificates { holderName number } firstLook { reviewer { name } } } } }';

interface Change { id: string; name: string; status: string; answer: string | null; hasPaper: boolean; paperErasedAt: string | null; firstLook: { id: string } | null; viewerCan: { withdraw: boolean; decide: boolean; confirm: boolean } }
interface Read { holderName: string; nameAskable: { id: string }[]; nameChange: Change | null; history: { action: string }[] }

let api: TestApi;
let scene: HolderScene;
let held: Credential;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], serve: useVerification });
});
afterAll(() => api.close());
beforeEach(async () => {
  // What other tests asked of this board would wait here too.
  await api.dataSource.query(`update certification.name_change set status = 'WITHDRAWN', decided_by = holder_id, decided_at = now(), paper_erased_at = case when file_id is not null then now() end where status = 'ASKED'`);
  await api.dataSource.query('update identity.membership set ended_at = now() where ended_at is null');
  scene = await aHolderScene(api);
  await api.dataSource.manager.update(Person, { id: scene.ana.id }, { legalName: FORMER });
  held = await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' });
});

async function photoOf(person: Person, purpose = 'name-paper'): Promise<string> {
  const actor = found(await api.app.get(ActorLoader).load(person.id));
  return (await api.app.get(Files).add(api.ctx(actor), { purpose, mediaType: 'image/jpeg' }, aPhoto())).id;
}
const question = (with_: object = {}) => ({ id: randomUUID(), credentialIds: [held.id], kind: 'CHOSEN', name: NEW, ...with_ });
const ask = (with_: object = {}, who = scene.ana) => api.refusal(who.id, ASK, { input: question(with_) });
const read = async (who = scene.ana, id = held.id) => (await api.ok<{ credential: Read }>(who.id, READ, { id })).credential;
const change = async (who = scene.ana) => found((await read(who)).nameChange);
const listed = async (who: Person, isSecond: boolean) => (await api.ok<{ nameChangesToDecide: { nodes: { id: string }[] } }>(who.id, WAITING, { isSecond })).nameChangesToDecide.nodes;
const waiting = async (who: Person) => [...(await listed(who, false)), ...(await listed(who, true))];
const decide = async (isGranted: boolean, { who = scene.ruth, id = '', reason = 'The order shows it.' } = {}) => api.refusal(who.id, DECIDE, { input: { id: id || (await change()).id, isGranted, reason } });
const confirm = async ({ who = scene.thomas, id = '', lookId = '', isAgreed = true, reason = 'I read the same.' } = {}) =>
  api.refusal(who.id, CONFIRM, { input: { id: id || (await change()).id, lookId: lookId || ((await change(who)).firstLook?.id ?? randomUUID()), isAgreed, reason } });
const picture = (who: Person, id: string) => api.http.get(`/files/names/${id}`).set('x-test-person', who.id);
const all = () => api.dataSource.manager.find(Credential, { where: { holderId: scene.ana.id }, order: { issuedAt: 'ASC', edition: 'ASC' } });
const answerOf = async (code: string) => (await api.http.get(`/v/${code}`).set('Accept', 'application/json')).text;

describe('[F6] a holder asks for a name that their board has not seen', () => {
  it('with a paper for a legal one; two people look at both names and the paper, and a new certificate says it at once', async () => {
    expect((await read()).nameAskable).toEqual([{ id: held.id }]);
    expect(await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ana) })).toBe('NONE');
    expect(await read()).toMatchObject({ holderName: FORMER, nameAskable: [], nameChange: { kind: 'LEGAL', name: NEW, status: 'ASKED', hasPaper: true, viewerCan: { withdraw: true, decide: false, confirm: false } } });
    expect((await read(scene.ruth)).nameChange).toMatchObject({ name: NEW, certificates: [{ holderName: FORMER }], viewerCan: { withdraw: false, decide: true, confirm: false } });
    expect(await decide(true)).toBe('NONE');
    expect(await all()).toHaveLength(1);
    expect(await confirm()).toBe('NONE');
    const [old, made] = await all();
    expect(made).toMatchObject({ holderName: NEW, supersedesId: old?.id, edition: 2, issuedOn: old?.issuedOn, validUntil: old?.validUntil, evidence: old?.evidence, evidenceDigest: old?.evidenceDigest, signatories: old?.signatories, sourceId: old?.sourceId });
    expect([made?.code === old?.code, made?.number === old?.number]).toEqual([false, false]);
    expect(await answerOf(held.code)).not.toMatch(/Zzyzx|Marisol/);
    expect(await answerOf(found(made).code)).toContain(NEW);
    expect(await api.dataSource.query('select name from credentials.former_name where holder_id = $1', [scene.ana.id])).toEqual([{ name: FORMER }]);
    expect(await api.dataSource.manager.findOneBy(Person, { id: scene.ana.id })).toMatchObject({ legalName: NEW, chosenName: null });
    expect((await read(scene.ana, made?.id)).nameChange).toMatchObject({ status: 'GRANTED', answer: 'The order shows it.', hasPaper: false, paperErasedAt: expect.any(String) });
    expect((await read(scene.ana, made?.id)).history.map(({ action }) => action)).toContain('credential.renamed');
  });

  it('with no paper for a chosen one, which is their public name from then on; the legal one stays theirs', async () => {
    await ask();
    expect(await change()).toMatchObject({ hasPaper: false });
    await decide(true);
    await confirm();
    expect((await all()).at(-1)?.holderName).toBe(NEW);
    expect(await api.dataSource.manager.findOneBy(Person, { id: scene.ana.id })).toMatchObject({ legalName: FORMER, chosenName: NEW, isLegalNamePublic: false });
  });

  it('on all certificates of that board at once; the board knows the name then, and the last one is changed without a question', async () => {
    const [other, third] = [await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' }), await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' })];
    expect((await read()).nameAskable.map(({ id }) => id).sort()).toEqual([held.id, other.id, third.id].sort());
    await ask({ credentialIds: [held.id, other.id] });
    await decide(true);
    await confirm();
    expect((await all()).map(({ holderName }) => holderName).sort()).toEqual([NEW, NEW, FORMER, FORMER, FORMER].sort());
    expect(await api.refusal(scene.ana.id, 'mutation ($input: TakeCertificateNameInput!) { takeCertificateName(input: $input) { id } }', { input: { credentialId: third.id, name: NEW } })).toBe('NONE');
  });

  it('a suspension and conditions go on', async () => {
    const set = (kind: CredentialEventKind.SUSPENDED | CredentialEventKind.CONDITIONS_SET) => changeStanding(api, held, { kind, by: scene.ruth.id });
    await set(CredentialEventKind.CONDITIONS_SET);
    await set(CredentialEventKind.SUSPENDED);
    await ask();
    await decide(true);
    await confirm();
    const made = found((await all()).at(-1));
    const events = (await api.app.get(CredentialService).eventsOf(api.ctx(), [made.id])).get(made.id);
    expect(events?.map(({ kind }) => kind).sort()).toEqual(['CONDITIONS_SET', 'ISSUED', 'SUSPENDED']);
  });

  it('on the certificate that they hold by then; one that ended meanwhile gets no name', async () => {
    await ask();
    await decide(true);
    const renewed = await api.app.get(CredentialService).reissue(api.ctx(), held, { validUntil: '2028-12-19', reason: 'A later last day.' });
    await confirm();
    expect(await all()).toMatchObject([{ id: held.id }, { id: renewed.id, holderName: FORMER }, { holderName: NEW, supersedesId: renewed.id, validUntil: '2028-12-19' }]);
    held = await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' });
    await ask({ name: 'Marisol Stone' });
    await changeStanding(api, held, { kind: CredentialEventKind.REVOKED, by: scene.ruth.id });
    expect(await decide(true)).toBe('NAME_CHANGE_OVER');
    expect(await decide(false)).toBe('NONE');
    expect(await confirm()).toBe('NONE');
  });

  it('a "no" says why and changes nothing; they can ask again', async () => {
    await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ana) });
    const first = await change();
    await decide(false, { reason: 'The paper is cut off on the right.' });
    expect(await change()).toMatchObject({ status: 'ASKED', answer: null, firstLook: null });
    await confirm();
    expect(await read()).toMatchObject({ holderName: FORMER, nameAskable: [{ id: held.id }], nameChange: { status: 'REFUSED', answer: 'The paper is cut off on the right.', hasPaper: false, viewerCan: { withdraw: false } } });
    expect(await all()).toHaveLength(1);
    expect((await picture(scene.ana, first.id)).status).toBe(404);
    expect(await ask()).toBe('NONE');
  });

  it('takes it back, once or twice, also while one reviewer has answered; the paper goes', async () => {
    await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ana) });
    const { id } = await change();
    await decide(true);
    expect(await api.refusal(scene.ruth.id, WITHDRAW, { id })).toBe('NOT_FOUND');
    expect([await api.refusal(scene.ana.id, WITHDRAW, { id }), await api.refusal(scene.ana.id, WITHDRAW, { id })]).toEqual(['NONE', 'NONE']);
    expect(await change()).toMatchObject({ status: 'WITHDRAWN', hasPaper: false });
    expect(await confirm({ id, lookId: randomUUID() })).toBe('NAME_CHANGE_DECIDED');
    await api.runJobs();
    const parts = await api.dataSource.query<unknown[]>('select 1 from files.part part join files.file file on file.id = part.file_id where file.owner_id = $1', [scene.ana.id]);
    expect([parts.length, await api.dataSource.manager.countBy(StoredFile, { ownerId: scene.ana.id })]).toEqual([0, 1]);
  });
});

describe('[F6] is not asked', () => {
  it.each([
    ['for a legal name without a paper', 'NAME_CHANGE_PAPER_MISSING', { kind: 'LEGAL' }],
    ['for the name that it says', 'NAME_CHANGE_SAME', { name: FORMER }],
    ['for no certificate', 'NAME_CHANGE_CERTIFICATE_UNFIT', { credentialIds: [] }],
    ['for a certificate that is not there', 'NOT_FOUND', { credentialIds: [randomUUID()] }],
    ['without a name', 'PERSON_NAME_MISSING', { name: ' ' }],
    ['for a name that is too long', 'PERSON_NAME_TOO_LONG', { name: 'x'.repeat(121) }],
  ])('%s', async (_, code, with_) => {
    expect(await ask(with_)).toBe(code);
    expect((await read()).nameChange).toBeNull();
  });

  it('for a chosen name with a paper, with the paper of somebody else or another kind, nor a name that the board knows or nobody can print', async () => {
    const own = await photoOf(scene.ana);
    expect(await ask({ fileId: own })).toBe('NAME_CHANGE_PAPER_NOT_ASKED');
    expect(await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ruth) })).toBe('FILE_UNKNOWN');
    expect(await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ana, 'document') })).toBe('FILE_UNKNOWN');
    expect(await ask({ name: 'สมชาย' })).toBe('CREDENTIAL_NAME_UNPRINTABLE');
    await api.dataSource.query('update certification.application set legal_name = $2 where applicant_id = $1', [scene.ana.id, NEW]);
    expect(await ask()).toBe('NAME_CHANGE_KNOWN');
  });

  it('for a certificate of somebody else, of two boards, or that is over', async () => {
    const elsewhere = { ...scene, board: await anOrganisation(api, {}) };
    const there = await aHeldCertificate(api, elsewhere, { holderName: FORMER, validUntil: '2027-12-19' });
    expect(await ask({ credentialIds: [held.id, there.id] })).toBe('NAME_CHANGE_CERTIFICATE_UNFIT');
    expect(await ask({}, scene.ruth)).toBe('NOT_FOUND');
    const ended = await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2026-01-01' });
    expect(await ask({ credentialIds: [ended.id] })).toBe('NAME_CHANGE_CERTIFICATE_UNFIT');
    expect((await read(scene.ana, ended.id)).nameAskable).toEqual([]);
  });

  it('twice: sent again it is one, and two at once at one board are one', async () => {
    const input = question();
    const same = await Promise.all([1, 2].map(() => api.refusal(scene.ana.id, ASK, { input })));
    expect(same).toEqual(['NONE', 'NONE']);
    expect(await ask()).toBe('NAME_CHANGE_RUNS_ALREADY');
    await api.ok(scene.ana.id, WITHDRAW, { id: input.id });
    expect((await Promise.all([ask(), ask({ name: 'Marisol Stone' })])).sort()).toEqual(['NAME_CHANGE_RUNS_ALREADY', 'NONE']);
    await expect(api.dataSource.query(`insert into certification.name_change (id, holder_id, board_id, kind, name, status, asked_at) values (gen_random_uuid(), $1, $2, 'CHOSEN', 'x', 'ASKED', now())`, [scene.ana.id, scene.board.id])).rejects.toThrow('one_name_asked');
  });

  it('more than six times in thirty days', async () => {
    for (let round = 0; round < 6; round += 1) {
      const input = question();
      await api.ok(scene.ana.id, ASK, { input });
      await api.ok(scene.ana.id, WITHDRAW, { id: input.id });
    }
    expect(await ask()).toBe('RATE_LIMITED');
  });
});

describe('[F6] [M2] [T16] two people', () => {
  beforeEach(async () => {
    await ask();
  });

  it('a first answer changes nothing, is read by the board alone, and is mailed to the others without a name', async () => {
    expect([await decide(true), await decide(true)]).toEqual(['NONE', 'NONE']);
    expect(await decide(false, { who: scene.thomas })).toBe('NAME_CHANGE_LOOKED_AT');
    expect(await change()).toMatchObject({ status: 'ASKED', firstLook: null, reviewers: [] });
    expect(await change(scene.ruth)).toMatchObject({ firstLook: { isGranted: true, reviewer: { name: 'Ruth Adler' } }, reviewers: [{ name: 'Thomas Nakai' }], viewerCan: { decide: false, confirm: false } });
    expect(await change(scene.thomas)).toMatchObject({ viewerCan: { decide: false, confirm: true } });
    expect(await confirm({ who: scene.ruth })).toBe('NAME_CHANGE_SECOND_PERSON_NEEDED');
    expect(await confirm({ lookId: randomUUID() })).toBe('NAME_CHANGE_LOOKED_AT');
    expect(await confirm({ reason: ' ' })).toBe('NAME_CHANGE_REASON_MISSING');
    expect(await decide(true, { reason: 'x'.repeat(1001) })).toBe('NAME_CHANGE_REASON_TOO_LONG');
    await api.runJobs();
    const [mail] = await api.mails(scene.thomas.email);
    expect(mail?.subject).toBe('Somebody needs your second look');
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/Marisol|Zzyzx|name|certif/i);
    expect(await api.mails(scene.ana.email)).toEqual([]);
  });

  it('disagree: it begins anew, and either of them may answer then', async () => {
    expect(await confirm({ lookId: randomUUID() })).toBe('NAME_CHANGE_NOT_LOOKED_AT');
    await decide(false);
    const { id, firstLook } = await change(scene.thomas);
    const back = { id, lookId: found(firstLook).id, isAgreed: false };
    expect([await confirm(back), await confirm(back)]).toEqual(['NONE', 'NONE']);
    expect(await api.dataSource.query('select look from certification.name_change_look where name_change_id = $1 order by look', [id])).toEqual([{ look: 1 }, { look: 2 }]);
    expect(await confirm({ ...back, who: scene.ruth })).toBe('NAME_CHANGE_NOT_LOOKED_AT');
    expect(await confirm({ ...back, isAgreed: true })).toBe('NAME_CHANGE_NOT_LOOKED_AT');
    expect(await change()).toMatchObject({ status: 'ASKED', answer: null, earlierLooks: [] });
    const earlier = [{ isGranted: false, reason: 'The order shows it.', reviewer: { name: 'Ruth Adler' } }, { isGranted: null, reason: 'I read the same.', reviewer: { name: 'Thomas Nakai' } }];
    for (const who of [scene.ruth, scene.thomas]) expect(await change(who)).toMatchObject({ firstLook: null, earlierLooks: earlier });
    await api.runJobs();
    const mails = await api.mails(scene.ruth.email);
    expect(mails.filter(({ subject }) => subject === 'What you proposed came back')).toHaveLength(1);
    expect(mails.map(({ subject, body }) => subject + body).join()).not.toMatch(/Marisol|Zzyzx|Nakai|name|certif/i);
    expect(await decide(true, { who: scene.thomas })).toBe('NONE');
    expect(await confirm({ who: scene.ruth })).toBe('NONE');
    expect((await all()).at(-1)?.holderName).toBe(NEW);
  });

  it('at once: ten confirm, one certificate; pressed twice, the first answer', async () => {
    const { id } = await change();
    await decide(true);
    const lookId = found((await change(scene.thomas)).firstLook).id;
    const codes = await Promise.all(Array.from({ length: 10 }, () => confirm({ id, lookId })));
    expect(new Set(codes)).toEqual(new Set(['NONE']));
    expect(await all()).toHaveLength(2);
    await api.runJobs();
    expect((await api.mails(scene.ana.email)).filter(({ subject }) => subject === 'Your board has answered you')).toHaveLength(1);
  });

  it('a yes waits for whoever replaces the certificate at that moment, and names the one that took its place', async () => {
    const { id } = await change();
    await decide(true);
    const lookId = found((await change(scene.thomas)).firstLook).id;
    const waits = async () => (await api.dataSource.query<unknown[]>(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0;
    const [granted, later] = await inTransaction(api.ctx(), async (ctx) => {
      const locked = await lockOne(ctx, Credential, {}, held.id);
      const confirmed = confirm({ id, lookId });
      while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 5));
      return [confirmed, await api.app.get(CredentialService).reissue(ctx, locked, { validUntil: '2028-12-19', reason: 'A later last day.' })] as const;
    });
    expect(await granted).toBe('NONE');
    expect(await all()).toMatchObject([{ id: held.id }, { id: later.id, holderName: FORMER }, { holderName: NEW, supersedesId: later.id, validUntil: '2028-12-19' }]);
  });

  it('in the database too', async () => {
    const { id } = await change();
    await decide(true);
    const look = (by: string, round = 1) => api.dataSource.query(`insert into certification.name_change_look (name_change_id, holder_id, round, look, is_granted, reason, decided_by, decided_at) select id, holder_id, $3, 2, true, 'r', $2, now() from certification.name_change where id = $1`, [id, by, round]);
    const close = (by: string) => api.dataSource.query(`update certification.name_change set status = 'GRANTED', answer = 'The order shows it.', decided_by = $2, decided_at = now() where id = $1`, [id, by]);
    await expect(look(scene.ruth.id)).rejects.toThrow('name_of_two');
    await expect(look(scene.ana.id, 2)).rejects.toThrow('nobody_of_themself');
    for (const by of [scene.ruth.id, scene.thomas.id]) await expect(close(by)).rejects.toThrow('needs two people');
    await expect(close(scene.ana.id)).rejects.toThrow(/taken_back_by_holder|needs two people/);
    const born = (status: string, by: string) => api.dataSource.query(`insert into certification.name_change (id, holder_id, board_id, kind, name, status, asked_at, answer, decided_by, decided_at) values (gen_random_uuid(), $1, $2, 'CHOSEN', 'x', $3, now(), $4, $5, now())`, [scene.ana.id, scene.board.id, status, status === 'WITHDRAWN' ? null : 'Yes.', by]);
    for (const status of ['GRANTED', 'REFUSED']) await expect(born(status, scene.ruth.id)).rejects.toThrow('A question for a name begins as one');
    await expect(born('WITHDRAWN', scene.ana.id)).rejects.toThrow('A question for a name begins as one');
    await expect(api.dataSource.query('update certification.name_change set name = $2 where id = $1', [id, 'Other'])).rejects.toThrow('not changed');
    await expect(api.dataSource.query('delete from certification.name_change_look where name_change_id = $1', [id])).rejects.toThrow('append-only');
  });

  it('[M1] are in the trail, which says neither name', async () => {
    const { id } = await change();
    await decide(true);
    await confirm();
    const trail = await api.dataSource.query<{ action: string; actor_id: string; text: string }[]>('select action, actor_id, concat(before, after, reason) as text from audit.entry where record_id = $1 order by id', [id]);
    expect(trail.map(({ action, actor_id }) => [action, actor_id])).toEqual([['name-change.asked', scene.ana.id], ['name-change.looked', scene.ruth.id], ['name-change.looked', scene.thomas.id], ['name-change.granted', scene.thomas.id]]);
    const whole = await api.dataSource.query<{ action: string; text: string }[]>('select action, concat(before, after, reason) as text from audit.entry where request_id in (select request_id from audit.entry where record_id = $1) order by id', [id]);
    expect(whole.map(({ action }) => action)).toEqual(expect.arrayContaining(['name-change.asked', 'credential.renamed', 'person.renamed', 'name-change.granted']));
    expect(whole.filter(({ text }) => /Marisol|Zzyzx/.test(text))).toEqual([]);
  });
});

describe('[F6] [AZ6] nobody else', () => {
  it('reads the name or the paper: no administrator, no other board, nobody who is tied, no board after it is decided', async () => {
    await ask({ kind: 'LEGAL', fileId: await photoOf(scene.ana) });
    const { id } = await change();
    const seen = await picture(scene.ruth, id);
    expect(seen.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-type': 'image/jpeg' });
    expect([(seen.body as Buffer).includes('the picture itself'), (seen.body as Buffer).includes(place)]).toEqual([true, false]);
    const admin = await aMember(api, Role.ORG_ADMIN, scene.board);
    const [stranger, staff] = [await aMember(api, Role.REVIEWER), await aMember(api, Role.PROGRAM_STAFF)];
    expect(await read(admin)).toMatchObject({ nameChange: null, nameAskable: [] });
    for (const [who, code] of [[stranger, 'NOT_FOUND'], [admin, 'FORBIDDEN'], [staff, 'FORBIDDEN'], [scene.ana, 'FORBIDDEN']] as const) {
      expect(await decide(true, { who, id })).toBe(code);
      expect(await confirm({ who, id, lookId: randomUUID() })).toBe(code);
    }
    for (const who of [admin, stranger, staff]) expect((await picture(who, id)).status).toBe(404);
    expect((await api.http.get(`/files/names/${id}`)).status).toBe(401);
    expect(await waiting(stranger)).toEqual([]);
    expect(await answerOf(held.code)).not.toContain('Marisol');
    await decide(false);
    await confirm();
    expect((await picture(scene.ruth, id)).status).toBe(404);
    expect((await read(scene.thomas)).nameChange).toBeNull();
  });

  it('decides about somebody they must look away from, by a tie or by their own word about any case of theirs, nor after they left the board', async () => {
    await ask();
    const { id } = await change();
    await decide(true);
    const lookId = found((await change(scene.thomas)).firstLook).id;
    const other = await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' });
    await api.dataSource.query('insert into certification.recusal (application_id, reviewer_id, ground, declared_at) values ($1, $2, $3, now())', [other.sourceId, scene.thomas.id, 'OTHER']);
    expect(await waiting(scene.thomas)).toEqual([]);
    expect((await read(scene.thomas)).nameChange).toBeNull();
    expect(await confirm({ id, lookId })).toBe('NOT_FOUND');
    expect(await change(scene.ruth)).toMatchObject({ reviewers: [] });
    const nora = await aMember(api, Role.REVIEWER, scene.board, { legalName: 'Nora Bishop' });
    const { id: together } = await anOrganisation(api);
    for (const who of [scene.ruth, scene.ana]) await api.dataSource.query('insert into identity.membership (person_id, organisation_id, role, started_at) values ($1, $2, $3, now())', [who.id, together, Role.PROGRAM_STAFF]);
    expect(await confirm({ who: nora, id, lookId })).toBe('NAME_CHANGE_FIRST_TIED');
    expect(await confirm({ who: nora, id, lookId, isAgreed: false })).toBe('NONE');
    expect(await waiting(nora)).toHaveLength(1);
    await api.dataSource.query('update identity.membership set ended_at = now() where person_id = $1', [nora.id]);
    expect(await decide(true, { who: nora, id })).toBe('FORBIDDEN');
  });
});

describe('[F6] [J2] the board', () => {
  const inbox = async (who: Person) => (await api.ok<{ inbox: { text: string; path: string }[] }>(who.id, '{ inbox { text path } }')).inbox;

  it('finds it in the inbox and the list of each reviewer until it is theirs no more; no line names anybody', async () => {
    await ask();
    const path = `/board/certificates/${held.id}`;
    for (const who of [scene.ruth, scene.thomas]) expect(await inbox(who)).toEqual([{ text: 'Somebody asks for a new name on a certificate', path }]);
    await decide(true);
    expect(await inbox(scene.ruth)).toEqual([]);
    expect(await inbox(scene.thomas)).toEqual([{ text: 'An answer about a new name needs a second look', path }]);
    expect(await waiting(scene.thomas)).toMatchObject([{ name: NEW, certificates: [{ holderName: FORMER }], firstLook: { reviewer: { name: 'Ruth Adler' } } }]);
    expect([await listed(scene.thomas, false), (await listed(scene.thomas, true)).length]).toEqual([[], 1]);
    await confirm({ isAgreed: false });
    expect(await inbox(scene.ruth)).toEqual([{ text: 'What you proposed came back. Read why.', path }]);
    expect(await inbox(scene.thomas)).toEqual([{ text: 'Somebody asks for a new name on a certificate', path }]);
    for (const who of [scene.ruth, scene.thomas]) expect([(await listed(who, false)).length, await listed(who, true)]).toEqual([1, []]);
    await decide(true);
    await confirm();
    for (const who of [scene.ruth, scene.thomas]) expect(await inbox(who)).toEqual([]);
    await api.runJobs();
    const [mail] = await api.mails(scene.ana.email);
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/Marisol|Zzyzx|Ana|yes|name/);
  });

  it('is asked as much of the database for one question as for three', async () => {
    const list = '{ nameChangesToDecide(isSecond: false) { nodes { id name viewerCan { decide } firstLook { reason } certificates { number } } } }';
    await ask();
    const count = async () => (await statementsDuring(() => api.ok(scene.thomas.id, list))).length;
    await count();
    const one = await count();
    for (const _ of [2, 3]) {
      const ana = await aMember(api, Role.TRAINEE);
      held = await aHeldCertificate(api, { ...scene, ana }, { validUntil: '2027-12-19' });
      await ask({}, ana);
    }
    expect(await waiting(scene.thomas)).toHaveLength(3);
    expect(await count()).toBe(one);
  });
});

describe('[F6] its holder', () => {
  it('reads the question on whatever edition they hold by then, takes it back, and asks anew', async () => {
    await ask();
    const { id } = await change();
    for (const validUntil of ['2028-12-19', '2029-12-19']) held = await api.app.get(CredentialService).reissue(api.ctx(), held, { validUntil, reason: 'A later last day.' });
    expect(await read()).toMatchObject({ nameAskable: [], nameChange: { id, status: 'ASKED', viewerCan: { withdraw: true }, certificates: [{ id: held.id }] } });
    expect(await api.refusal(scene.ana.id, WITHDRAW, { id })).toBe('NONE');
    expect(await change()).toMatchObject({ id, status: 'WITHDRAWN' });
    expect(await ask({ name: 'Marisol Stone' })).toBe('NONE');
  });
});
