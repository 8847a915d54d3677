import { SittingFactsService } from './sitting-facts.service';
import { StatisticsResolver } from './statistics.resolver';
import { StatisticsService } from './statistics.service';

export const statisticsServices = [SittingFactsService, StatisticsService];
export const statisticsResolvers = [StatisticsResolver];
