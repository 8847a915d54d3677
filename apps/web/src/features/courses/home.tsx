import type { HomeCard } from '../../ui/nav';

export const homeCards: HomeCard[] = [];
