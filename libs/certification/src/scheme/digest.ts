import { createHash } from 'node:crypto';
import { canonicalEvaluation } from './digest.rules';
import type { Evaluation } from './evaluation.rules';

/** SHA-256 (hex) of what was seen: stored with a decision, printed nowhere. */
export const evaluationDigest = (evaluation: Evaluation): string => createHash('sha256').update(canonicalEvaluation(evaluation)).digest('hex');
