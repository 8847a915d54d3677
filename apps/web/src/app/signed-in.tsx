import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../graphql/session';
import { QueryView } from '../ui/query-view';

/** Everything below needs an account. What somebody may see there is decided by the server, page by page. */
export function SignedIn() {
  const { query } = useSession();
  const { pathname, search } = useLocation();
  const door = `/sign-in?${new URLSearchParams({ next: pathname + search })}`;
  return <QueryView query={query}>{({ me }) => (me ? <Outlet /> : <Navigate to={door} replace />)}</QueryView>;
}
