export * from './database';
export * from './test-api';
export * from './statements';
export * from './pdf-access';
export * from './pdf-readers';
