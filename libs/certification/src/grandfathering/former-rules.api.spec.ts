import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplicantNearlyDone, train } from '../application/applicant.builder';
import { certificationEntities, CertificationModule } from '../index';
import { schemes } from '../scheme';
import type { Grandfathering, Scheme } from '../scheme';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';

const FORMER = '{ formerRules { schemeId version effectiveFrom clauses { id name until } tracks { id } } }';
const APPLY = 'mutation ($version: String) { applyForCertification(schemeId: "harbor-lead-2", version: $version) { id scheme { version } } }';

let api: TestApi;
const today = '2026-11-23T15:00:00.000Z';
const shipped = schemes.find(({ id }) => id === 'waymark-demo') as Scheme;
const both = (text: string) => ({ en: text, es: text });

/** Whoever trained for six hours by now may apply under the rules of 2024 until the last day. */
const clause: Grandfathering = {
  id: 'trained',
  name: both('You finished six hours of training'),
  source: 'Board minutes, 2026-01-12',
  until: '2026-12-31',
  requirements: [{ kind: 'sum', id: 'trained.hours', name: both('Six hours'), source: 'Board minutes, 2026-01-12', of: 'training', whoActs: 'TRAINEE', atLeast: 360 }],
};

async function publish(scheme: Scheme): Promise<void> {
  await inTransaction(api.ctx(), (ctx) => api.app.get(SchemeVersionService).publish(ctx, scheme, { draftedBy: [], publishedBy: null }));
}

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: shipped.body });
  await publish({ ...shipped, id: 'harbor-lead-2', version: '2024', effectiveFrom: '2024-01-01', effectiveTo: '2026-01-31', grandfathering: [clause] });
  await publish({ ...shipped, id: 'harbor-lead-2', version: '2026', effectiveFrom: '2026-02-01', effectiveTo: null });
});
beforeEach(() => void (api.now = new Date(today)));
afterAll(() => api.close());

const versionOf = (answer: { applyForCertification: { scheme: { version: string } } }) => answer.applyForCertification.scheme.version;
const apply = async (personId: string, version: string | null) => versionOf(await api.ok(personId, APPLY, { version }));

it('[E1] offers earlier rules to somebody who meets their clause, and opens the application under them', async () => {
  const ana = await aPerson(api);
  await train(api, ana.id);
  expect(await api.ok(ana.id, FORMER)).toEqual({ formerRules: [{ schemeId: 'harbor-lead-2', version: '2024', effectiveFrom: '2024-01-01', clauses: [{ id: 'trained', name: 'You finished six hours of training', until: '2026-12-31' }], tracks: [{ id: 'FULL' }] }] });
  expect(await apply(ana.id, '2024')).toBe('2024');
});

it('[E1] opens under the version in force where none is named', async () => {
  const ana = await aPerson(api);
  await train(api, ana.id);
  expect(await apply(ana.id, null)).toBe('2026');
});

it.each([
  ['somebody who does not meet the clause', today, false],
  ['somebody who comes after its last day', '2027-01-02T15:00:00.000Z', true],
])('[E1] keeps earlier rules from %s', async (_, now, isTrained) => {
  const person = await aPerson(api);
  if (isTrained) await train(api, person.id);
  api.now = new Date(now);
  expect(await api.ok(person.id, FORMER)).toEqual({ formerRules: [] });
  expect(await api.refusal(person.id, APPLY, { version: '2024' })).toBe('APPLICATION_RULES_OVER');
});

it('refuses a version that never was', async () => {
  expect(await api.refusal((await aPerson(api)).id, APPLY, { version: '1999' })).toBe('APPLICATION_RULES_OVER');
});

it('reads the same few statements however much somebody did', async () => {
  const newcomer = await aPerson(api);
  const { trainee } = await anApplicantNearlyDone(api);
  const [none, much] = [await statementsDuring(() => api.ok(newcomer.id, FORMER)), await statementsDuring(() => api.ok(trainee.id, FORMER))];
  expect(much.length - none.length).toBeLessThanOrEqual(2);
});
