export * from './actor';
export * from './domain-code';
export * from './domain-error';
export * from './local-date';
export * from './minutes';
export * from './peer-work';
export * from './text';
