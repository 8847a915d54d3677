export { signSlip, type SlipFacts } from './slip';
