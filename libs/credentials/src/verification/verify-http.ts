import type { IncomingMessage } from 'node:http';
import { partsOf } from '@waymark/platform';
import type { Verification } from './verification.rules';

const httpStatus: Readonly<Partial<Record<Verification['status'], number>>> = { unknown: 404, unchecked: 503 };

export const statusOf = ({ status }: Verification): number => httpStatus[status] ?? 200;

/** Which part of an answer that is too long for one page is asked for; from 1. */
export function askedPart(request: IncomingMessage): number {
  const asked = Number(new URLSearchParams(partsOf(request)[1]).get('part') ?? 1);
  return Number.isSafeInteger(asked) ? asked : 1;
}

/** What was typed behind `/v/`; nothing where it is no text. */
export function typedCode(request: IncomingMessage): string {
  try {
    return decodeURIComponent(partsOf(request)[0].slice('/v/'.length));
  } catch {
    return '';
  }
}
