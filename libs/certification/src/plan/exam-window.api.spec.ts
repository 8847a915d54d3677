import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { OrganisationKind } from '@waymark/identity';
import { anOrganisation, aPerson, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { actAs } from '../application/applicant.builder';
import { ApplicationService } from '../application/application.service';
import { certificationEntities, CertificationModule } from '../index';
import { caCmpss } from '../scheme/data';
import { ExamWindowWarning } from './exam-window.service';

let api: TestApi;
beforeAll(async () => (api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] })));
afterAll(() => api.close());

it('[O4] an applicant is written to before the last day for the exam, and no longer once the application is taken back', async () => {
  await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD, name: caCmpss.body });
  const ana = await aPerson(api, { legalName: 'Ana Reyes' });
  const { id } = await actAs(api, ana, (ctx) => api.app.get(ApplicationService).apply(ctx, { schemeId: 'ca-cmpss' }));
  const other = await aPerson(api);
  const warned = async (day: string) => {
    api.now = new Date(`${day}T15:00:00.000Z`);
    await api.app.get(ExamWindowWarning).warnAll(api.ctx());
    await api.runJobs();
    return (await api.mails(ana.email)).filter(({ subject }) => subject === 'A date to keep in mind');
  };
  expect(await warned('2027-10-25')).toHaveLength(0);
  const [mail] = await warned('2027-11-09');
  expect(mail?.body).toContain('November 23, 2027');
  expect(mail?.body).toContain(`/apply/${id}/plan`);
  await actAs(api, ana, (ctx) => api.app.get(ApplicationService).withdraw(ctx, id));
  expect(await warned('2027-11-16')).toHaveLength(1);
  expect(await api.mails(other.email)).toHaveLength(0);
});
