import { useTranslation } from 'react-i18next';
import { PriorCreditsDocument } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { QueryView } from '../../../ui/query-view';
import { CreditItem } from './credit-item';

/** What the trainee learned elsewhere and got credit for; nothing where there is none. */
export function MyCredits() {
  const { t } = useTranslation('courses');
  const { me } = useSession();
  const query = useApiQuery(PriorCreditsDocument, { first: 100 });
  return (
    <QueryView query={query}>
      {({ priorCredits: { nodes } }) => {
        const mine = nodes.filter((credit) => credit.person.id === me?.id);
        return mine.length > 0 && <Card title={t('credit.mine')}><ul className="plain-list">{mine.map((credit) => <CreditItem key={credit.id} credit={credit} />)}</ul></Card>;
      }}
    </QueryView>
  );
}
