import { useSession } from '../graphql/session';
import { QueryView } from '../ui/query-view';
import { HomePage } from './home-page';
import { LandingPage } from './landing-page';

export function StartPage() {
  const { query } = useSession();
  return <QueryView query={query}>{({ me }) => (me ? <HomePage me={me} /> : <LandingPage />)}</QueryView>;
}
