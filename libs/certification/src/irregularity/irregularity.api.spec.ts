import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { aPlacementScene, attestation, daysBefore, hoursDocuments, sent, shown, signed } from '@waymark/hours/testing';
import type { HoursScene } from '@waymark/hours/testing';
import { ActorLoader, OrganisationKind, TieKind, TieService } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { anApplication } from '../application/application.builder';
import type { Application } from '../application/application.entity';
import { certificationEntities, CertificationModule } from '../index';
import { IrregularityService } from './irregularity.service';

const READ = 'query ($id: ID!) { application(id: $id) { irregularities { kind count minutes from to entries { entryId workedOn startTime minutes activity loggedAt isFromFile signedAt signerName } } } }';

interface Read {
  application: { irregularities: { kind: string; entries: { workedOn: string; isFromFile: boolean; signerName: string }[] }[] };
}

let api: TestApi;
let board: Organisation;
let ruth: Person;
let scene: HoursScene;
let application: Application & { applicant: Person };

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => {
  board = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
  ruth = await aMember(api, Role.REVIEWER, board, { legalName: 'Ruth Adler' });
  application = await anApplication(api, board);
  scene = { ...(await aPlacementScene(api, { traineeId: application.applicantId })), trainee: application.applicant };
});

const read = async (person: Person) => (await api.ok<Read>(person.id, READ, { id: application.id })).application.irregularities;

/** Ten days of work, written down, sent and signed on one day long after. */
async function together(): Promise<void> {
  const ids: string[] = [];
  for (const workedOn of daysBefore('2026-11-02', 10)) ids.push(await sent(api, scene, { workedOn }));
  await api.ok(scene.supervisor.id, hoursDocuments.decide, { input: { sign: await shown(api, ids), return: [], attestation } });
}

describe('signs that hours are worth a question', () => {
  it('[T11] are shown to the reviewer of the case, each with its entries and who signed', async () => {
    await together();
    const signs = await read(ruth);
    expect(signs.map(({ kind, entries }) => [kind, entries.length])).toEqual([['LOGGED_TOGETHER', 10], ['SIGNED_UNSEEN', 10]]);
    expect(signs[0]).toMatchObject({ count: 10, minutes: 1200, from: '2026-10-24', to: '2026-11-02' });
    expect(signs[0]?.entries[0]).toMatchObject({ workedOn: '2026-10-24', startTime: '09:00', minutes: 120, activity: 'GROUP_FACILITATION', isFromFile: false, signerName: 'Sam Whitaker', loggedAt: api.now.toISOString() });
  });

  it('[T11] are none for ordinary work, nor for what nobody signed', async () => {
    await signed(api, scene);
    for (const workedOn of daysBefore('2026-11-02', 10)) await sent(api, scene, { workedOn });
    expect(await read(ruth)).toEqual([]);
  });

  it('[T11] are told to nobody else, least of all as an accusation to whoever they are about', async () => {
    await together();
    const thomas = await aMember(api, Role.REVIEWER, board);
    expect((await read(thomas)).length).toBe(2);
    expect(await read(application.applicant)).toEqual([]);
    await api.app.get(TieService).declare(api.ctx(), { personId: thomas.id, otherId: application.applicantId, kind: TieKind.PERSONAL, endsAt: null });
    expect(await api.refusal(thomas.id, READ, { id: application.id })).toBe('NOT_FOUND');
    const elsewhere = await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD });
    for (const { id } of [scene.supervisor, await aMember(api, Role.REVIEWER, elsewhere), await aMember(api, Role.ORG_ADMIN, board)]) expect(await api.refusal(id, READ, { id: application.id })).toBe('NOT_FOUND');
    expect(await api.refusal(null, READ, { id: application.id })).toBe('UNAUTHENTICATED');
  });

  it('[T11] change nothing of what counts, and nothing in the history', async () => {
    await together();
    const record = () => api.ok(application.applicantId, 'query ($id: ID!) { application(id: $id) { status facts { id minutes } requirements { id status counted } history { action } } }', { id: application.id });
    const before = await record();
    await read(ruth);
    expect(await record()).toEqual(before);
  });

  it('[T11] are read in two statements, however many entries there are', async () => {
    const [service, actor] = [api.app.get(IrregularityService), found(await api.app.get(ActorLoader).load(ruth.id))];
    const cost = () => statementsDuring(() => service.of(api.ctx(actor), application));
    await signed(api, scene);
    const few = await cost();
    await together();
    const many = await cost();
    expect(many).toHaveLength(few.length);
    expect(many.filter((text) => text.includes('hours.entry') || text.includes('"attempt"'))).toHaveLength(2);
  });
});
