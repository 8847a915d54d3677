import { InboxDocument } from '../graphql/generated/graphql';
import { useApiQuery } from '../graphql/hooks';
import classes from './main-nav.module.css';

const everyMinute = 60_000;

/** How much waits for the person, over all their roles; nothing when nothing waits. */
export function InboxCount() {
  const { data } = useApiQuery(InboxDocument, {}, { refetchInterval: everyMinute });
  const count = data?.inbox.length ?? 0;
  return count === 0 ? null : <> <span className={classes.count}>{count}</span></>;
}
