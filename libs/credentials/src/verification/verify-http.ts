import type { IncomingMessage } from 'node:http';
import { partsOf } from '@waymark/platform';
import type { Verification } from './verification.rules';

const httpStatus: Readonly<Partial<Record<Verification['status'], number>>> = { unknown: 404, unchecked: 503 };

export const statusOf = ({ status }: Verification): number => httpStatus[status] ?? 200;

/** What was typed behind `/v/`; nothing where it is no text. */
export function typedCode(request: IncomingMessage): string {
  try {
    return decodeURIComponent(partsOf(request)[0].slice('/v/'.length));
  } catch {
    return '';
  }
}
