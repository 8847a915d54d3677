import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from './api-error';
import { MeDocument } from './generated/graphql';
import type { MeQuery } from './generated/graphql';
import { useApiQuery } from './hooks';
import { forgetKept } from './kept';

export type Me = NonNullable<MeQuery['me']>;
export type MyMembership = Me['memberships'][number];

export interface Session {
  query: UseQueryResult<MeQuery, ApiError>;
  /** Nothing for a stranger, and while the answer is on its way. */
  me: Me | null;
  /** The membership the person is acting in now: one role in one organisation, never a blend. */
  membership: MyMembership | null;
  actAs: (membershipId: string) => void;
}

const SessionContext = createContext<Session | null>(null);
const storageKey = 'waymark.membership';

export function SessionProvider({ children }: { children: ReactNode }) {
  const query = useApiQuery(MeDocument, {}, { staleTime: 60_000, isKept: true });
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey));
  const actAs = useCallback((id: string) => {
    localStorage.setItem(storageKey, id);
    setChosen(id);
  }, []);
  const me = query.data?.me ?? null;
  const isNobody = query.data?.me === null;
  useEffect(() => {
    if (isNobody) forgetKept();
  }, [isNobody]);
  const membership = me?.memberships.find((each) => each.id === chosen) ?? me?.memberships[0] ?? null;
  const session = useMemo(() => ({ query, me, membership, actAs }), [query, me, membership, actAs]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
