import type { Role } from '@waymark/kernel';
import { bankAccess, examsAccess } from './exams.access';
import { certificationAccess } from './certification.access';
import { coursesAccess } from './courses.access';
import { credentialsAccess } from './credentials.access';
import { deskAccess } from './desk.access';
import { disciplineAccess } from './discipline.access';
import { hoursAccess } from './hours.access';
import { identityAccess } from './identity.access';
import { platformAccess } from './platform.access';
import { programsAccess } from './programs.access';
import { rolePlaysAccess } from './role-plays.access';

/** Who may call what: one row an operation. An operation without a row fails the test. */
export const accessTable: Readonly<Record<string, 'public' | 'signedIn' | 'mailbox' | readonly Role[]>> = {
  ...identityAccess,
  ...coursesAccess,
  ...examsAccess,
  ...bankAccess,
  ...rolePlaysAccess,
  ...hoursAccess,
  ...credentialsAccess,
  ...certificationAccess,
  ...deskAccess,
  ...disciplineAccess,
  ...programsAccess,
  ...platformAccess,
};
