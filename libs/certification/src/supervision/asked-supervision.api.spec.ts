import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aPlacementScene, sent } from '@waymark/hours/testing';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';

const asked = '{ myApplications { supervisionAsked { id kind name isMet every counted required pending missed { from to } } } }';

describe('supervision that a scheme asks for', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
    for (const name of ['Harbor State Peer Certification Board', 'Texas Certification Board']) await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name });
  });
  afterAll(() => api.close());
  const of = async (personId: string) => (await api.ok<{ myApplications: { supervisionAsked: object[] }[] }>(personId, asked)).myApplications.flatMap(({ supervisionAsked }) => supervisionAsked);

  it('[D7] is told with the weeks that had none, and is nothing where a scheme asks for a sum alone', async () => {
    const scene = await aPlacementScene(api);
    await api.ok(scene.trainee.id, 'mutation { applyForCertification(schemeId: "waymark-demo") { id } }');
    expect(await of(scene.trainee.id)).toEqual([]);
    await api.ok(scene.trainee.id, 'mutation { applyForCertification(schemeId: "tx-mhps") { id } }');
    expect(await of(scene.trainee.id)).toMatchObject([{ id: 'supervision', kind: 'CADENCE', every: 'WEEK', isMet: false, counted: 0, missed: [] }]);
  });

  it('[AZ17] is nobody else\'s', async () => {
    const scene = await aPlacementScene(api);
    await sent(api, scene);
    expect(await of(scene.supervisor.id)).toEqual([]);
    expect(await api.refusal(null, asked)).toBe('UNAUTHENTICATED');
  });
});
