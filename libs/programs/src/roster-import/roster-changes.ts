import { found } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { RosterImport } from './roster-import.entity';

// A certificate that stands in the list twice counts as it stands first.
const rows = 'select distinct on (credential_id) credential_id, label from programs.roster_import_row where import_id = $1 and credential_id is not null order by credential_id, line';

const noting = `
  with rows as (${rows}), old as (
    select entry.id, entry.label, rows.label as new from programs.roster_entry entry join rows using (credential_id)
     where entry.organisation_id = $2 and entry.ended_at is null and rows.label <> coalesce(entry.label, '') order by entry.id for update of entry
  ) update programs.roster_entry entry set label = old.new from old where entry.id = old.id returning entry.id, old.label as before, entry.label as after`;

// The partial index has the last word on doubles, whoever else adds at this moment.
const adding = `
  with added as (
    insert into programs.roster_entry (organisation_id, credential_id, label, added_at, added_by)
    select $2::uuid, credential_id, label, $3::timestamptz, $4::uuid from (${rows}) rows
    on conflict (organisation_id, credential_id) where ended_at is null do nothing returning id, credential_id, label
  ) select added.id, added.label, credential.number from added join credentials.credential on credential.id = added.credential_id`;

/** For a query on entries with the alias `entry`: those that the list does not name. */
export const isLeft = 'entry.ended_at is null and not exists (select from programs.roster_import_row row where row.import_id = :importId and row.credential_id = entry.credential_id)';

const removing = `
  update programs.roster_entry entry set ended_at = greatest($3::timestamptz, entry.added_at), ended_by = $4::uuid
   where entry.organisation_id = $2 and ${isLeft.replace(':importId', '$1')} returning entry.id, entry.ended_at as "endedAt"`;

/** `update … returning` comes as rows with their count, `with … select` as rows alone. */
const returned = <Row>(answer: unknown): Row[] => (Array.isArray((answer as unknown[])[0]) ? ((answer as [Row[]])[0] ?? []) : (answer as Row[]));

const fourOf = (ctx: Ctx, list: RosterImport) => [list.id, list.organisationId, ctx.now, found(ctx.actor.id)];

/** Each of the three is one statement, however long the list; each entry has its own line in the audit trail. */
export async function note(ctx: Ctx, list: RosterImport): Promise<number> {
  const changed = returned<{ id: string; before: string | null; after: string }>(await ctx.tx.query(noting, [list.id, list.organisationId]));
  for (const { id, before, after } of changed) record(ctx, 'roster.noted', { id }, { before: { label: before }, after: { label: after, importId: list.id } });
  return changed.length;
}

export async function add(ctx: Ctx, list: RosterImport): Promise<number> {
  const added = returned<{ id: string; label: string | null; number: string }>(await ctx.tx.query(adding, fourOf(ctx, list)));
  for (const { id, label, number } of added) record(ctx, 'roster.added', { id }, { after: { organisationId: list.organisationId, number, label, importId: list.id } });
  return added.length;
}

export async function takeOff(ctx: Ctx, list: RosterImport): Promise<number> {
  const ended = returned<{ id: string; endedAt: Date }>(await ctx.tx.query(removing, fourOf(ctx, list)));
  for (const { id, endedAt } of ended) record(ctx, 'roster.removed', { id }, { before: { endedAt: null }, after: { endedAt: endedAt.toISOString(), importId: list.id } });
  return ended.length;
}
