export const PUBLISH_JOB = 'credentials.publish-status';
