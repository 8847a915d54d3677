/** After so many refusals a person has to look: the row of the certificate does not say what was issued. */
export const mostRefusals = 5;
const MOST_AT_ONCE = 100;

const saysTheSame = `i.facts_sha256 = sha256(convert_to(credentials.facts_of(c), 'UTF8'))`;

/** The open one, or the one that ended last. */
export const newest = {
  name: 'intent-newest',
  text: `select i.id, i.signed_at is not null as "isSpent", i.template_sha256 as template, i.outcome, ${saysTheSame} as "saysTheSame"
    from credentials.seal_intent i join credentials.credential c on c.id = i.credential_id where i.credential_id = $1 order by i.ended_at desc nulls first, i.made_at desc limit 1`,
};
export const make = { name: 'intent-make', text: 'select credentials.intend_seal($1)' };
export const prepare = { name: 'intent-prepare', text: 'update credentials.seal_intent set template_sha256 = $2 where credential_id = $1 and ended_at is null and template_sha256 is null' };
export const spend = {
  name: 'intent-spend',
  text: `update credentials.seal_intent i set signed_sha256 = $2, signed_at = clock_timestamp() from credentials.credential c
    where i.id = $1 and c.id = i.credential_id and i.ended_at is null and i.signed_at is null and i.template_sha256 = $3
      and (select is_stopped from credentials.issuance_switch order by ordinal desc limit 1) is not true and ${saysTheSame} returning i.id`,
};
/** Counts only what no further try mends by itself. */
export const refuse = {
  name: 'intent-refuse',
  text: `update credentials.seal_intent i set refusals = i.refusals + 1,
      ended_at = case when i.refusals + 1 >= ${mostRefusals} then clock_timestamp() end, outcome = case when i.refusals + 1 >= ${mostRefusals} then 'REFUSED' end
    from credentials.credential c where i.id = $1 and c.id = i.credential_id and i.ended_at is null and i.signed_at is null and not (${saysTheSame}) returning i.outcome`,
};
export const end = { name: 'intent-end', text: 'update credentials.seal_intent set ended_at = clock_timestamp(), outcome = $2 where id = $1 and ended_at is null returning id' };
/** One that was given up, and whose certificate says again what it said: somebody put its row right. */
export const again = {
  name: 'intent-again',
  text: `select credentials.intend_seal(c.id) from credentials.seal_intent i join credentials.credential c on c.id = i.credential_id
    where i.outcome = 'REFUSED' and ${saysTheSame} and not exists (select from credentials.seal_intent n where n.credential_id = c.id and n.id <> i.id and (n.ended_at is null or n.ended_at >= i.ended_at))`,
};
export const clock = { name: 'intent-clock', text: 'select clock_timestamp()::timestamptz(3) as now' };
/** Whichever was tried longest ago comes first, so that those that fail again and again keep nobody waiting. Two processes take different ones. */
export const take = {
  name: 'intent-take',
  text: `update credentials.seal_intent set tried_at = clock_timestamp() where id in (
      select id from credentials.seal_intent where ended_at is null and (tried_at is null or tried_at < $1) order by tried_at nulls first, made_at limit ${MOST_AT_ONCE} for update skip locked)
    returning credential_id as id`,
};
