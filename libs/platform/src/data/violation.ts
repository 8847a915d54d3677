import { DomainError } from '@waymark/kernel';
import { QueryFailedError } from 'typeorm';

const EXCLUSION_VIOLATION = '23P01';

/** For `.catch`: the database has the last word on what may not overlap, and its refusal is this code. Anything else stays what it is. */
export const overlapIs = (code: string) => (error: unknown): never => {
  const isOverlap = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === EXCLUSION_VIOLATION;
  throw isOverlap ? new DomainError(code) : error;
};
