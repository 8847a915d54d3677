import type { ReportCard } from '../../ui/nav';
import { HoursReport } from './hours-report';

export const reports: ReportCard[] = [{ id: 'hours', roles: ['SUPERVISOR', 'ORG_ADMIN'], kind: 'TREATMENT_PROGRAM', Component: HoursReport }];
