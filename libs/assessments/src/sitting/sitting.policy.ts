import { bankVisibleTo, canAuthor } from '../item/item.policy';

/** Who writes the questions of a provider watches its exams: both are kept from who may sit them. */
export const canProctor = canAuthor;
export const proctoredVisibleTo = bankVisibleTo;
