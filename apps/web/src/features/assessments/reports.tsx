import type { ReportCard } from '../../ui/nav';
import { RolePlayReport } from './report/role-play-report';

export const reports: ReportCard[] = [{ id: 'role-plays', roles: ['TRAINER', 'ORG_ADMIN'], kind: 'TRAINING_PROVIDER', Component: RolePlayReport }];
