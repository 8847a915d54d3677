import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { Credential, credentialsEntities, CredentialEventKind, CredentialService, useVerification } from '@waymark/credentials';
import { changeStanding } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { Person } from '@waymark/identity';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { aHeldCertificate, aHolderScene } from '../renewal/holder.builder';
import type { HolderScene } from '../renewal/holder.builder';

const FORMER = 'Paper Zzyzx';
const TAKE = 'mutation ($input: TakeCertificateNameInput!) { takeCertificateName(input: $input) { id holderName number validUntil issuedOn standing { status } } }';
const OFFER = 'query ($id: ID!) { credential(id: $id) { holderName nameOffer { name isKnown } history { action } } }';
interface Offer { credential: { holderName: string; nameOffer: { name: string; isKnown: boolean } | null; history: { action: string }[] } }

let api: TestApi;
let scene: HolderScene;
let held: Credential;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], serve: useVerification });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aHolderScene(api);
  await goBy({ legalName: FORMER, chosenName: 'Marisol Reyes' });
  held = await aHeldCertificate(api, scene, { holderName: FORMER, validUntil: '2027-12-19' });
  await boardSaw(FORMER, 'Marisol Reyes');
});

const goBy = (names: Partial<Person>) => api.dataSource.manager.update(Person, { id: scene.ana.id }, names);
const boardSaw = (legal: string, chosen: string | null) => api.dataSource.query('update certification.application set legal_name = $2, chosen_name = $3 where applicant_id = $1', [scene.ana.id, legal, chosen]);
const take = (name = 'Marisol Reyes', who = scene.ana.id) => api.refusal(who, TAKE, { input: { credentialId: held.id, name } });
const offer = async (id = held.id, who = scene.ana.id) => (await api.ok<Offer>(who, OFFER, { id })).credential;
const all = () => api.dataSource.manager.find(Credential, { where: { holderId: scene.ana.id }, order: { edition: 'ASC' } });

it('[F6] a holder takes a name that their board knows, at once, and no stranger with the old code reads the former one', async () => {
  expect((await offer()).nameOffer).toEqual({ name: 'Marisol Reyes', isKnown: true });
  expect(await take()).toBe('NONE');
  const [old, made] = await all();
  expect(made).toMatchObject({ holderName: 'Marisol Reyes', supersedesId: old?.id, edition: 2, issuedOn: old?.issuedOn, validUntil: old?.validUntil, signatories: old?.signatories, sourceId: old?.sourceId });
  expect(made?.code).not.toBe(old?.code);
  for (const accept of ['text/html', 'application/json']) {
    const { text } = await api.http.get(`/v/${held.code}`).set('Accept', accept);
    expect(text).toMatch(/superseded|replaced/);
    expect(text).not.toMatch(/Zzyzx|Marisol/);
    expect((await api.http.get(`/v/${made?.code}`).set('Accept', accept)).text).toContain('Marisol Reyes');
  }
  expect((await offer(made?.id)).nameOffer).toBeNull();
  expect((await offer(made?.id)).history.map(({ action }) => action)).toContain('credential.renamed');
  expect((await offer(held.id, scene.ruth.id)).holderName).toBe(FORMER);
});

it('[F6] a name that the board has not seen is not taken, and only the holder is told that there is another one', async () => {
  await goBy({ chosenName: 'Nobody Saw' });
  expect((await offer()).nameOffer).toEqual({ name: 'Nobody Saw', isKnown: false });
  expect((await offer(held.id, scene.ruth.id)).nameOffer).toBeNull();
  expect(await take('Nobody Saw')).toBe('CERTIFICATE_NAME_UNKNOWN');
  expect(await take()).toBe('CERTIFICATE_NAME_OTHER');
  expect(await take(FORMER)).toBe('CERTIFICATE_NAME_SAME');
  expect(await all()).toHaveLength(1);
});

it('[F6] is not taken for somebody else, nor on what was taken away; a suspension goes on', async () => {
  expect(await take('Marisol Reyes', scene.ruth.id)).toBe('NOT_FOUND');
  const change = (kind: CredentialEventKind.SUSPENDED | CredentialEventKind.REVOKED) => changeStanding(api, held, { kind, by: scene.ruth.id });
  await change(CredentialEventKind.SUSPENDED);
  expect(await take()).toBe('NONE');
  held = (await all()).at(-1) ?? held;
  const events = await api.app.get(CredentialService).eventsOf(api.ctx(), [held.id]);
  expect(events.get(held.id)?.map(({ kind }) => kind)).toEqual(['ISSUED', 'SUSPENDED']);
  await change(CredentialEventKind.REVOKED);
  await goBy({ isLegalNamePublic: true });
  expect(await take(FORMER)).toBe('CERTIFICATE_NAME_OVER');
});

it('[F6] two at once make one certificate, and six in thirty days are enough', async () => {
  const input = { credentialId: held.id, name: 'Marisol Reyes' };
  expect((await Promise.all([1, 2].map(() => api.refusal(scene.ana.id, TAKE, { input })))).sort()).toEqual(['CERTIFICATE_NAME_OVER', 'NONE']);
  expect(await all()).toHaveLength(2);
  for (let round = 0; round < 5; round += 1) {
    held = (await all()).at(-1) ?? held;
    await goBy({ isLegalNamePublic: round % 2 === 0 });
    expect(await take(round % 2 === 0 ? FORMER : 'Marisol Reyes')).toBe('NONE');
  }
  held = (await all()).at(-1) ?? held;
  await goBy({ isLegalNamePublic: false });
  expect(await take()).toBe('RATE_LIMITED');
});
