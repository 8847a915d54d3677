import type { Organisation, Person } from '@waymark/identity';
import { aPerson } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { Application } from './application.entity';
import { ApplicationStatus } from './application.rules';

/** An application as it lies with the board, without the record behind it: for lists, and for whatever evaluates nothing. */
export async function anApplication(api: TestApi, board: Organisation, with_: Partial<Application> = {}): Promise<Application & { applicant: Person }> {
  const applicant = await aPerson(api, { legalName: 'Ana Reyes' });
  const row = { applicantId: applicant.id, boardId: board.id, schemeId: 'waymark-demo', schemeVersion: '1', status: ApplicationStatus.SENT, certificateName: 'Ana Reyes', certificateLanguage: 'en' as const };
  const dated = { round: 1, openedAt: api.now, sentAt: api.now, assigneeId: null, dueOn: '2026-12-15', boardDaysLeft: null };
  const application = await api.dataSource.manager.save(Application, { ...row, ...dated, ...with_ });
  return { ...application, applicant };
}
