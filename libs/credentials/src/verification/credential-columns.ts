// Parts of statements that read certificates as `c`. Dates as text: a day has no zone, and the driver would give it one.

/** Every step of its life, in order (`CredentialEventState[]`). */
export const eventsColumn = `(select json_agg(json_build_object('kind', e.kind, 'effectiveOn', e.effective_on::text, 'publicReason', e.public_reason, 'publicUntil', e.public_until::text, 'endsOn', e.ends_on::text, 'caseId', e.case_id) order by e.id)
  from credentials.credential_event e where e.credential_id = c.id) as events`;

/** Whether its holder goes by the printed name no more. */
export const hasFormerName = 'exists (select from credentials.former_name f where f.holder_id = c.holder_id and f.name = c.holder_name)';
