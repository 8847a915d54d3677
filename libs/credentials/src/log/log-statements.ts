// What is asked of the log. Named, so that PostgreSQL plans each once a connection.

export const latest = {
  name: 'log-latest',
  text: `select c.size, c.root, c.origin, c.note,
      coalesce((select string_agg(s.line, '' order by s.witness) from credentials.log_cosignature s where s.size = c.size), '') as cosignatures
    from credentials.log_checkpoint c order by c.size desc limit 1`,
};
export const atSize = { name: 'log-at-size', text: latest.text.replace('order by c.size desc limit 1', 'where c.size = $1') };

/** What is about no certificate, by its kind: the first entry of a name, or the last. */
const ofNobody = (kind: string, order: 'asc' | 'desc') =>
  `select o.idx, o.salt, o.event from credentials.log_opening o where o.credential_id is null and o.kind = '${kind}' and o.event::json ->> 'id' = $1 order by o.idx ${order} limit 1`;
export const closing = { name: 'log-closing', text: ofNobody('log-closed', 'asc') };
export const list = { name: 'log-list', text: ofNobody('status-list', 'desc') };

export const opened = {
  name: 'log-opened',
  text: `select o.idx, e.leaf, o.salt, o.event, credentials.facts_of(c) as facts
    from credentials.log_opening o join credentials.log_entry e using (idx) join credentials.credential c on c.id = o.credential_id
   where o.credential_id = $1 and o.kind = $2 and ($3::text is null or o.event::json ->> 'd' = $3) order by o.idx limit 1`,
};

// Under the name that the log has now: one whose key was lost may have been signed for by a thief.
export const newestWitnessed = {
  name: 'log-newest-witnessed',
  text: 'select max(s.size) as size from credentials.log_cosignature s join credentials.log_checkpoint c using (size) where s.size > $1 and c.origin = $2',
};

export const leafAt = { name: 'log-leaf', text: 'select leaf from credentials.log_entry where idx = $1' };
export const firstConfirmed = { name: 'log-confirmed', text: 'select min(size) as size from credentials.log_cosignature where size > $1' };
