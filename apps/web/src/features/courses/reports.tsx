import type { ReportCard } from '../../ui/nav';
import { LearningReport } from './report/learning-report';

export const reports: ReportCard[] = [{ id: 'learning', roles: ['TRAINER', 'ORG_ADMIN'], kind: 'TRAINING_PROVIDER', Component: LearningReport }];
