import { OrganisationKind } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { startCoursesApi } from '../testing';

const ADD = 'mutation ($id: ID!) { addStarterCourses(organisationId: $id) { added already } }';
const DRAFTS = 'query { courseDrafts(first: 10) { nodes { courseId revision isStarter problems { code } title { en } modules { id } } } }';
const PUBLISH = 'mutation ($input: PublishDraftInput!) { publishDraft(input: $input) { versionNumber } }';
const LIST = 'query { courseList(first: 10) { nodes { title summary isStarter } } }';

interface Draft {
  courseId: string;
  revision: number;
  isStarter: boolean;
  problems: unknown[];
  title: { en: string };
}

let api: TestApi;
let provider: Organisation;
let kim: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());
beforeEach(async () => {
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = (await aMember(api, Role.TRAINER, provider)).id;
});
const add = (who = kim, id = provider.id) => api.ok<{ addStarterCourses: { added: number; already: number } }>(who, ADD, { id });
const drafts = async () => (await api.ok<{ courseDrafts: { nodes: Draft[] } }>(kim, DRAFTS)).courseDrafts.nodes;

it('[N5] a provider with nothing begins with drafts that can be published, and that stay marked as starters', async () => {
  expect(await add()).toEqual({ addStarterCourses: { added: 2, already: 0 } });
  const begun = await drafts();
  expect(begun.map(({ title }) => title.en).sort()).toEqual(['First steps in peer support', 'Foundations of Peer Support (starter)']);
  for (const { courseId, revision, isStarter, problems } of begun) {
    expect({ isStarter, problems }).toEqual({ isStarter: true, problems: [] });
    await api.ok(kim, PUBLISH, { input: { courseId, revision, reopened: [] } });
  }
  const { courseList } = await api.ok<{ courseList: { nodes: { isStarter: boolean; summary: string }[] } }>(kim, LIST);
  expect(courseList.nodes.filter(({ isStarter, summary }) => isStarter && summary.includes('not an accredited course'))).toHaveLength(2);
});
it('adds nothing twice, even by two people at once, and another provider begins with its own', async () => {
  const lee = (await aMember(api, Role.ORG_ADMIN, provider)).id;
  const answers = await Promise.all([add(), add(lee)]);
  expect(answers.map(({ addStarterCourses: { added } }) => added).sort()).toEqual([0, 2]);
  expect(await add()).toEqual({ addStarterCourses: { added: 0, already: 2 } });
  expect(await drafts()).toHaveLength(2);
  const other = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  expect(await add((await aMember(api, Role.TRAINER, other)).id, other.id)).toEqual({ addStarterCourses: { added: 2, already: 0 } });
});
it('is noted in the trail once, and refused to anybody else', async () => {
  await add();
  await add();
  const [entry, ...more] = await api.dataSource.manager.findBy(AuditEntry, { recordId: provider.id, action: 'starter.courses-added' });
  expect(entry).toMatchObject({ actorId: kim, after: { added: ['first-steps', 'foundations'], already: 0 } });
  expect(more).toEqual([]);
  expect(await api.refusal((await aMember(api, Role.TRAINEE, provider)).id, ADD, { id: provider.id })).toBe('FORBIDDEN');
  expect(await api.refusal((await aMember(api, Role.TRAINER)).id, ADD, { id: provider.id })).toBe('FORBIDDEN');
});
