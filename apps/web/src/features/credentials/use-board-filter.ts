import { useSearchParams } from 'react-router';
import type { CredentialEnd, CredentialStatus } from '../../graphql/generated/graphql';

export const ends = ['WITHIN_30_DAYS', 'WITHIN_60_DAYS', 'WITHIN_90_DAYS', 'WITHIN_120_DAYS', 'IN_LAST_90_DAYS'] as const satisfies readonly CredentialEnd[];
export const statuses = ['ACTIVE', 'CONDITIONAL', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'SUPERSEDED'] as const satisfies readonly CredentialStatus[];

export interface BoardFilter {
  end: CredentialEnd | null;
  status: CredentialStatus | null;
}

const paramsOf = (filter: BoardFilter) => new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null));

const under = (path: string, filter: BoardFilter): string => {
  const params = paramsOf(filter).toString();
  return params === '' ? path : `${path}?${params}`;
};
export const listAddress = (filter: BoardFilter): string => under('/board/certificates', filter);
export const fileAddress = (filter: BoardFilter): string => under('/files/board-certificates.csv', filter);

/** The filter lives in the address, so that a list can be sent to a colleague. */
export function useBoardFilter() {
  const [params, setParams] = useSearchParams();
  const filter: BoardFilter = { end: ends.find((each) => each === params.get('end')) ?? null, status: statuses.find((each) => each === params.get('status')) ?? null };
  const choose = (to: Partial<BoardFilter>) => setParams(paramsOf({ ...filter, ...to }), { replace: true });
  return { filter, choose };
}
