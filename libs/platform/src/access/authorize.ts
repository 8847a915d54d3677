import { must } from '@waymark/kernel';

/** A policy said no about a row that the actor may see. */
export function authorize(allowed: boolean, code = 'FORBIDDEN'): void {
  must(allowed, code);
}
