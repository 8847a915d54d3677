import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import type { Person } from '@waymark/identity';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { certificationEntities, CertificationModule } from '../index';
import { schemes } from '../scheme';
import type { Scheme } from '../scheme';
import { SchemeVersion } from './scheme-version.entity';
import { SchemeVersionService } from './scheme-version.service';

const APPLY = 'mutation { applyForCertification(schemeId: "waymark-demo") { id scheme { version } requirements { id required } } }';
const READ = 'query ($id: ID!) { application(id: $id) { scheme { version title } requirements { id required } } }';
const LIST = '{ certificationSchemes { id version isOpen } }';

let api: TestApi;
let versions: SchemeVersionService;
let [drafter, publisher]: Person[] = [];

const demo = schemes.find(({ id }) => id === 'waymark-demo') as Scheme;
const next = (version: string, effectiveFrom: string, given: Partial<Scheme> = {}): Scheme => ({ ...demo, version, effectiveFrom, requirements: demo.requirements.slice(0, 1), ...given });
const publish = (scheme: Scheme, draftedBy = [drafter?.id ?? ''], publishedBy = publisher?.id ?? null) => inTransaction(api.ctx(), (ctx) => versions.publish(ctx, scheme, { draftedBy, publishedBy }));
const ship = (files: readonly Scheme[]) => inTransaction(api.ctx(), (ctx) => versions.ship(ctx, files));

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
  await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: demo.body });
  versions = api.app.get(SchemeVersionService);
  [drafter, publisher] = [await aPerson(api), await aPerson(api)];
});
afterAll(() => api.close());

describe('what ships with the product', () => {
  it('is published once, however often and by however many processes it starts', async () => {
    await Promise.all([ship(schemes), ship(schemes)]);
    const rows = await api.dataSource.manager.findBy(SchemeVersion, { schemeId: 'waymark-demo' });
    expect(rows).toMatchObject([{ version: demo.version, draftedBy: [], publishedBy: null, content: JSON.parse(JSON.stringify(demo)) }]);
  });

  it('is refused by name when a file says something else under a published version, and nothing of the start stays', async () => {
    const other = next('unheard', '2020-01-01', { id: 'unheard' });
    const changed = { ...demo, source: 'Somewhere else' };
    await expect(ship([other, changed])).rejects.toThrow(`Published schemes never change. Give these files a new version: waymark-demo ${demo.version}`);
    expect(await api.dataSource.manager.countBy(SchemeVersion, { schemeId: 'unheard' })).toBe(0);
  });
});

describe('a published version', () => {
  it('[E1] is not altered, deleted or emptied, also past this program', async () => {
    for (const statement of [`update certification.scheme_version set effective_to = '2030-01-01'`, 'delete from certification.scheme_version', 'truncate certification.scheme_version cascade']) {
      await expect(api.dataSource.query(statement)).rejects.toThrow('append-only');
    }
  });

  it('[O5] stands in the log with the digest of its rules, from the transaction that published it on, and once', async () => {
    const logged = async (version: string) => (await api.dataSource.query<{ event: string }[]>(`select event from credentials.log_opening where kind = 'scheme' and event::json ->> 'version' = $1`, [version])).map(({ event }) => JSON.parse(event) as object);
    await expect(inTransaction(api.ctx(), async (ctx) => {
      await versions.publish(ctx, next('undone', '2019-01-01'), { draftedBy: [drafter?.id ?? ''], publishedBy: publisher?.id ?? null });
      throw new Error('undone');
    })).rejects.toThrow('undone');
    await publish(next('logged', '2019-01-01'));
    const { digest } = await api.dataSource.manager.findOneByOrFail(SchemeVersion, { schemeId: 'waymark-demo', version: 'logged' });
    expect([await logged('undone'), await logged('logged')]).toEqual([[], [{ t: 'scheme', id: 'waymark-demo', version: 'logged', d: digest, on: '2019-01-01' }]]);
    await ship(schemes);
    expect((await logged(demo.version)).filter((event) => (event as { id: string }).id === demo.id)).toHaveLength(1);
  });

  it('is published once under its name', async () => {
    const twice = await Promise.allSettled([publish(next('once', '2019-01-01')), publish(next('once', '2019-01-01'))]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('[M2] is not published by somebody who wrote a part of it, by constraint too', async () => {
    const ids = [drafter?.id ?? '', publisher?.id ?? ''];
    await expect(publish(next('alone', '2019-01-01'), ids)).rejects.toThrow('check constraint');
    await expect(publish(next('nobody', '2019-01-01'), [])).rejects.toThrow('check constraint');
  });

  it('[E1] is what new applications open under from its day on; running ones keep the old set', async () => {
    const [before, after] = [await aPerson(api), await aPerson(api)];
    const running = await api.ok<{ applyForCertification: { id: string } }>(before.id, APPLY);
    await publish(next('2', '2026-11-25', { title: { en: 'Second', es: 'Segunda' } }));
    api.now = new Date('2026-11-24T15:00:00.000Z');
    expect(await api.ok(after.id, LIST)).toMatchObject({ certificationSchemes: expect.arrayContaining([{ id: 'waymark-demo', version: demo.version, isOpen: true }]) });
    api.now = new Date('2026-11-26T15:00:00.000Z');
    expect(await api.ok(after.id, LIST)).toMatchObject({ certificationSchemes: expect.arrayContaining([{ id: 'waymark-demo', version: '2', isOpen: true }]) });
    const opened = await api.ok<{ applyForCertification: { requirements: unknown[]; scheme: { version: string } } }>(after.id, APPLY);
    expect(opened.applyForCertification).toMatchObject({ scheme: { version: '2' }, requirements: [{ id: 'training' }] });
    const { application } = await api.ok<{ application: { scheme: { version: string }; requirements: unknown[] } }>(before.id, READ, { id: running.applyForCertification.id });
    expect(application.scheme.version).toBe(demo.version);
    expect(application.requirements).toHaveLength(demo.requirements.length);
  });

  it('is named by every application: none opens under a version that nobody published', async () => {
    const row = `insert into certification.application (applicant_id, board_id, scheme_id, scheme_version, status, opened_at) select p.id, o.id, 'waymark-demo', 'unheard', 'OPEN', now() from identity.person p, identity.organisation o limit 1`;
    await expect(api.dataSource.query(row)).rejects.toThrow('opened_under');
  });
});
