import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aMember, anOrganisation, startApi } from '../testing';

const RENAME = 'mutation ($input: SetMyNameInput!) { setMyName(input: $input) { name legalName chosenName isLegalNamePublic } }';
const MEMBERS = 'query ($id: ID!) { organisationMembers(organisationId: $id, first: 50) { nodes { person { id name } } } }';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [] });
});
afterAll(() => api.close());

it('[F6] whoever has two names chooses the public one, and a fellow member is shown that one alone', async () => {
  const organisation = await anOrganisation(api);
  const [ana, kim] = [await aMember(api, Role.SUPERVISOR, organisation), await aMember(api, Role.ORG_ADMIN, organisation, { legalName: 'Kim Osei' })];
  const rename = async (input: object) => (await api.ok<{ setMyName: object }>(ana.id, RENAME, { input })).setMyName;
  const seen = async () => JSON.stringify(await api.ok(kim.id, MEMBERS, { id: organisation.id }));
  expect(await rename({ legalName: 'Paper Zzyzx', chosenName: 'Marisol  Reyes' })).toEqual({ name: 'Marisol Reyes', legalName: 'Paper Zzyzx', chosenName: 'Marisol Reyes', isLegalNamePublic: false });
  expect(await seen()).toContain('Marisol Reyes');
  expect(await seen()).not.toContain('Zzyzx');
  expect(await rename({ legalName: 'Paper Zzyzx', chosenName: 'Marisol Reyes', isLegalNamePublic: true })).toMatchObject({ name: 'Paper Zzyzx' });
  expect(await seen()).not.toContain('Marisol');
  expect(await rename({ legalName: 'Paper Zzyzx', chosenName: ' ' })).toMatchObject({ name: 'Paper Zzyzx', chosenName: null, isLegalNamePublic: false });
});

it('[F6] what the database calls the public name is what the rule says', async () => {
  const organisation = await anOrganisation(api);
  for (const names of [{ legalName: 'A', chosenName: null }, { legalName: 'A', chosenName: 'B' }, { legalName: 'A', chosenName: 'B', isLegalNamePublic: true }, { legalName: null, chosenName: null }]) {
    const { id } = await aMember(api, Role.SUPERVISOR, organisation, names);
    const [row] = await api.dataSource.query<{ public_name: string | null }[]>('select public_name from identity.person where id = $1', [id]);
    expect((await api.ok<{ me: { name: string | null } }>(id, '{ me { name } }')).me.name).toBe(row?.public_name);
  }
});
