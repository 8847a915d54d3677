import type { HomeCard } from '../../ui/nav';
import { ContinueCard } from './continue-card';
import { TrainingCard } from './training-card';

export const homeCards: HomeCard[] = [
  { id: 'continue', order: 10, roles: ['TRAINEE'], Component: ContinueCard },
  { id: 'training', order: 30, roles: ['TRAINEE'], Component: TrainingCard },
];
