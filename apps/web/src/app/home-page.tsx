import { useTranslation } from 'react-i18next';
import { useSession } from '../graphql/session';
import type { Me } from '../graphql/session';
import { EmptyState } from '../ui/empty-state';
import { isFor } from '../ui/nav';
import { Page } from '../ui/page';
import { homeCards } from './features';
import classes from './home-page.module.css';

/** One column of cards: what to do next comes first. Each feature brings its own. */
export function HomePage({ me }: { me: Me }) {
  const { t } = useTranslation(['identity', 'common']);
  const { membership } = useSession();
  const cards = homeCards.filter((card) => isFor(card, membership));
  const { name } = me;
  return (
    <Page title={name ? t('home.hello', { name }) : t('home.title')} lead={membership?.organisation.name} width="wide">
      {me.memberships.length === 0 && <EmptyState title={t('me.no-roles')} icon="people">{t('me.no-roles-hint', { email: me.email })}</EmptyState>}
      {membership !== null && cards.length === 0 && <EmptyState title={t('home.quiet')} icon="home">{t('home.quiet-hint')}</EmptyState>}
      {cards.length > 0 && <div className={classes.cards}>{cards.map(({ id, Component }) => <div key={id} className={classes.card}><Component /></div>)}</div>}
    </Page>
  );
}
