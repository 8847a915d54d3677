export * from './database';
export * from './test-api';
