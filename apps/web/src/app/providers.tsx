import { useState } from 'react';
import type { ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiError, isUnauthenticated } from '../graphql/api-error';
import { MeDocument } from '../graphql/generated/graphql';
import { queryKeyOf } from '../graphql/hooks';
import { SessionProvider } from '../graphql/session';
import { cssVariables, theme } from '../ui/theme';

const mayPass = (error: unknown): boolean => error instanceof ApiError && error.code === 'UNREACHABLE';

/** A page that cannot show anything sends a stranger to the door; one that shows something already keeps it, with what was typed. */
function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isUnauthenticated(error) && query.state.data === undefined) client.setQueryData(queryKeyOf(MeDocument, {}), { me: null });
      },
    }),
    // With no network a page says so at once, and reads again when it is back.
    defaultOptions: { queries: { networkMode: 'always', refetchOnReconnect: true, staleTime: 5_000, retry: (failures, error) => failures < 2 && mayPass(error) } },
  });
  return client;
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <QueryClientProvider client={client}>
        <SessionProvider>{children}</SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
