import { TrainingTopic } from '@waymark/kernel';

const T = TrainingTopic;

/** Training that one board names as its own, and the body that stands behind it. */
export const boardCourses: ReadonlyMap<TrainingTopic, string> = new Map([
  [T.NC_CPSS_COURSE, 'North Carolina Certified Peer Support Specialist Program'],
  [T.OH_ACADEMY, 'Ohio Department of Mental Health and Addiction Services'],
  [T.TX_CORE, 'Texas Certification Board'],
  [T.TX_MHPS, 'Texas Certification Board'],
  [T.TX_RSPS, 'Texas Certification Board'],
  [T.VA_DBHDS_COURSE, 'Virginia Board of Counseling'],
  [T.WA_HCA_COURSE, 'Washington State Department of Health'],
]);

/** A provider says what its training is about. That it is the course of a board, only this board can say. */
export const provenTopics = (topics: readonly TrainingTopic[], approvedBy: readonly string[]): TrainingTopic[] =>
  topics.filter((topic) => {
    const body = boardCourses.get(topic);
    return body === undefined || approvedBy.includes(body);
  });
