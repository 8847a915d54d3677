export { schemes } from './data';
export * from './digest.rules';
export * from './evaluate.rules';
export type { Evaluation, NodeEvaluation, NotCounted, Status, Unit } from './evaluation.rules';
export * from './fact.rules';
export * from './problem.rules';
export * from './scheme.rules';
export * from './validate.rules';
