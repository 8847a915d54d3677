import type { HomeCard } from '../../ui/nav';
import { ExamHomeCard } from './exam/exam-home-card';
import { rolePlayHomeCards } from './role-play/home';

export const homeCards: HomeCard[] = [{ id: 'exam', order: 30, roles: ['TRAINEE'], Component: ExamHomeCard }, ...rolePlayHomeCards];
