import { randomUUID } from 'node:crypto';
import { Role } from '@waymark/kernel';
import { inTransaction, record, RecordCheckService, RecordFinding } from '@waymark/platform';
import type { CheckRun } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aMember, startApi } from '@waymark/identity/testing';
import { credentialsEntities, CredentialEventKind, CredentialService, CredentialsModule, CredentialStatus, LogService } from '../index';
import type { Credential } from '../index';
import { aCredential } from '../testing';

// What another part of the house notes: three entries of the trail that no certificate rests on.
const notes = [randomUUID(), randomUUID(), randomUUID()];
const asked = '{ recordCheck { certificates auditEntries logEntries findingCount findings(first: 1) { nodes { kind recordId name detail } pageInfo { hasNextPage } } } }';

let api: TestApi;
let admin: { id: string; email: string };

const entryOf = (note: number): string => `(select id from audit.entry where record_id = '${notes[note]}')`;
const lineOf = async (note: number): Promise<string> => (await api.dataSource.query<{ id: string }[]>(`select ${entryOf(note)} id`))[0]?.id ?? '';

/** Each reading a minute after the one before. */
function check(): Promise<CheckRun> {
  api.now = new Date(api.now.getTime() + 60_000);
  return api.app.get(RecordCheckService).run(api.ctx());
}

/** What somebody does who has the database in hand: no trigger refuses them. */
function tamper(...statements: string[]): Promise<void> {
  return api.dataSource.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    for (const statement of statements) await tx.query(statement);
  });
}

const keep = (table: string, where: string): string => `create table public.kept_${table.replace('.', '_')} as select * from ${table} where ${where}; delete from ${table} where ${where}`;
const back = (table: string): string => `insert into ${table} select * from public.kept_${table.replace('.', '_')}; drop table public.kept_${table.replace('.', '_')}`;

async function foundBy(run: CheckRun): Promise<string[]> {
  const rows = await api.dataSource.manager.find(RecordFinding, { where: { lastRunId: run.id }, order: { kind: 'ASC', recordId: 'ASC' } });
  return rows.map(({ kind, name, detail }) => [kind, name, detail].filter((part) => part !== null).join(' '));
}

/** Suspended and reinstated, so that it has three steps, two PDFs and two badges. */
async function aLife(): Promise<Credential> {
  const credential = await aCredential(api);
  const service = api.app.get(CredentialService);
  const decides = { id: randomUUID(), locale: 'en' as const, memberships: [] };
  const change = { effectiveOn: '2026-11-23', proposedBy: randomUUID() };
  await inTransaction(api.ctx(decides), async (ctx) => {
    await service.write(ctx, credential, { ...change, kind: CredentialEventKind.SUSPENDED, publicReason: 'By order of the board.' }, CredentialStatus.ACTIVE);
    await service.write(ctx, credential, { ...change, kind: CredentialEventKind.REINSTATED, publicReason: 'The board lifted it.' }, CredentialStatus.SUSPENDED);
  });
  await api.runJobs();
  return credential;
}

interface Tampering {
  readonly title: string;
  readonly take: string;
  readonly give: string;
  readonly found: string;
}

const row = (change: string): string => `update credentials.credential set ${change} where id = $id`;
const step = (change: string, kind: string): string => `update credentials.credential_event set ${change} where credential_id = $id and kind = '${kind}'`;
const sealed = "update credentials.sealed_document set bytes = set_byte(bytes, 2000, get_byte(bytes, 2000) # 1), sha256 = encode(sha256(set_byte(bytes, 2000, get_byte(bytes, 2000) # 1)), 'hex') where credential_id = $id and ordinal = 1";
const badge = (change: string): string => `update credentials.signed_badge set ${change} from credentials.badge b where b.id = badge_id and b.credential_id = $id and b.ordinal = 1`;
const unsigned = badge('jwt = left(jwt, -40) || reverse(right(jwt, 40))');

const tamperings: readonly Tampering[] = [
  { title: 'the last day in its row', take: row("valid_until = '2036-01-01'"), give: row("valid_until = '2028-11-22'"), found: 'CERTIFICATE_ALTERED $number validUntil' },
  { title: 'the code in its row', take: row('code = reverse(code)'), give: row('code = reverse(code)'), found: 'CERTIFICATE_ALTERED $number code' },
  { title: 'the name of its holder', take: row("holder_name = 'Eva Reyes'"), give: row("holder_name = 'Ana Lucía Reyes'"), found: 'BADGE_ALTERED $number holderName, CERTIFICATE_ALTERED $number holderName' },
  { title: 'its status: a suspension that became conditions', take: step("kind = 'CONDITIONS_SET'", 'SUSPENDED'), give: step("kind = 'SUSPENDED'", 'CONDITIONS_SET'), found: 'STANDING_ALTERED $number conditions-set, suspended' },
  { title: 'its status: a suspension of another day', take: step("effective_on = '2026-11-22'", 'SUSPENDED'), give: step("effective_on = '2026-11-23'", 'SUSPENDED'), found: 'STANDING_ALTERED $number suspended' },
  { title: 'its status: a suspension taken out', take: keep('credentials.credential_event', "credential_id = $id and kind = 'SUSPENDED'"), give: back('credentials.credential_event'), found: 'STANDING_ALTERED $number suspended' },
  { title: 'its status: a revocation put in', take: "insert into credentials.credential_event (credential_id, kind, effective_on, recorded_at, recorded_by, proposed_by, public_reason) values ($id, 'REVOKED', '2026-11-23', now(), gen_random_uuid(), gen_random_uuid(), 'x')", give: "delete from credentials.credential_event where credential_id = $id and kind = 'REVOKED'", found: 'STANDING_ALTERED $number revoked' },
  { title: 'one bit of a PDF, with its hash', take: sealed, give: sealed, found: 'DOCUMENT_ALTERED $number' },
  { title: 'a PDF taken out', take: keep('credentials.sealed_document', 'credential_id = $id and ordinal = 1'), give: back('credentials.sealed_document'), found: 'DOCUMENT_MISSING $number' },
  { title: 'the text of a badge', take: badge("json = replace(json, 'Ana Luc', 'Eva Luc')"), give: badge("json = replace(json, 'Eva Luc', 'Ana Luc')"), found: 'BADGE_ALTERED $number document, holderName' },
  { title: 'the signature of a badge', take: unsigned, give: unsigned, found: 'BADGE_ALTERED $number signature' },
  { title: 'the whole row taken out', take: keep('credentials.credential', 'id = $id'), give: back('credentials.credential'), found: 'CERTIFICATE_MISSING $number' },
];

/** The one certificate that each tampering is done to. */
const lives = new Map<string, Credential>();
const done = (statement: string, { title }: Tampering): string => statement.replaceAll('$id', `'${lives.get(title)?.id}'`);

const others = {
  take: [
    () => `update audit.entry set reason = 'x' where id = ${entryOf(0)}`,
    () => keep('audit.entry', `record_id = '${notes[1]}'`),
    () => keep('audit.link', `entry_id = ${entryOf(2)}`),
    () => "update credentials.log_entry set leaf = leaf || ' '::bytea where idx = 5",
    () => keep('credentials.log_entry', 'idx = 3'),
    () => "create table public.node as select * from credentials.log_node where level = 1 and idx = 0; update credentials.log_node set hash = sha256('x') where level = 1 and idx = 0",
    () => "create table public.head as select * from credentials.log_checkpoint; update credentials.log_checkpoint set note = replace(note, 'waymark', 'wayward')",
  ],
  give: [
    () => `update audit.entry set reason = null where id = ${entryOf(0)}`,
    () => back('audit.entry'),
    () => back('audit.link'),
    () => 'update credentials.log_entry set leaf = substr(leaf, 1, length(leaf) - 1) where idx = 5',
    () => back('credentials.log_entry'),
    () => 'update credentials.log_node n set hash = k.hash from public.node k where n.level = 1 and n.idx = 0; drop table public.node',
    () => 'update credentials.log_checkpoint c set note = k.note from public.head k where c.size = k.size; drop table public.head',
  ],
};

let clean: CheckRun;
let found: string[];
let links: readonly string[];

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule], entities: credentialsEntities });
  admin = await aMember(api, Role.PLATFORM_ADMIN);
  for (const tampering of tamperings) lives.set(tampering.title, await aLife());
  await inTransaction(api.ctx(), async (ctx) => void (await api.app.get(CredentialService).reissue(ctx, await aCredential(api), { holderName: 'Ana Reyes', reason: 'The holder has a new name.' })));
  for (const id of notes) await inTransaction(api.ctx(), (ctx) => Promise.resolve(record(ctx, 'note.written', { id })));
  await aLife();
  await api.app.get(LogService).checkpoint(api.ctx());
  clean = await check();
  links = [await lineOf(0), await lineOf(1), await lineOf(2), String(Number(await lineOf(2)) + 1)];
  await tamper(...tamperings.map((each) => done(each.take, each)), ...others.take.map((make) => make()));
  await check();
  found = await foundBy(await check());
  await api.runJobs();
}, 180_000);
afterAll(() => api.close());

describe('[CE17] a reading of everything that is kept', () => {
  it('finds nothing where nothing was touched, and says how much it read', async () => {
    expect(await foundBy(clean)).toEqual([]);
    expect(clean.read).toEqual({ certificates: tamperings.length + 3, auditEntries: clean.heads['audit']?.size, logEntries: clean.heads['log']?.size });
    expect(clean.heads['audit']?.size).toBe(Number((await api.dataSource.query<{ n: string }[]>('select max(position) n from audit.link'))[0]?.n));
    expect(clean.endedAt).not.toBeNull();
  });

  it.each(tamperings)('names the certificate, and which part differs: $title', ({ title, found: expected }) => {
    const number = lives.get(title)?.number ?? '';
    expect(found.filter((line) => line.includes(number)).join(', ')).toBe(expected.replaceAll('$number', number));
  });

  it('names an entry of the trail that was changed, taken out, or taken out of the chain, and no other', () => {
    const [changed, gone, loose, next] = links;
    expect(new Set(found.filter((line) => line.startsWith('AUDIT')))).toEqual(new Set([`AUDIT_ALTERED #${changed}`, `AUDIT_ALTERED #${loose} not in the chain`, `AUDIT_MISSING #${gone}`, `AUDIT_MISSING #${next} position ${loose}`]));
  });

  it('names an entry of the log that was changed or taken out, a node with those above it, and a head that was signed', () => {
    const logged = found.filter((line) => line.startsWith('LOG'));
    expect(logged).toEqual(expect.arrayContaining(['LOG_ALTERED #5', 'LOG_MISSING #3', 'LOG_ALTERED node 1/0', 'LOG_ALTERED node 2/0']));
    expect(logged.filter((line) => !/checkpoint \d+$/.test(line))).toHaveLength(4);
    expect(logged.length).toBeGreaterThan(4);
  });

  it('tells whoever runs the platform once by mail, with a count and no name, and in the inbox as long as it is found', async () => {
    const mails = await api.mails(admin.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('https://waymark.example/records');
    expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toMatch(/Reyes|WM-/);
    expect(await api.ok(admin.id, '{ inbox { text path } }')).toEqual({ inbox: [{ text: `Records that are not as they were: ${found.length}`, path: '/records' }] });
  });

  it('shows them to whoever runs the platform, a page at a time, and to nobody else', async () => {
    const { recordCheck } = await api.ok<{ recordCheck: { findingCount: number; findings: { nodes: { kind: string; name: string }[]; pageInfo: { hasNextPage: boolean } } } }>(admin.id, asked);
    expect(recordCheck).toMatchObject({ findingCount: found.length, findings: { nodes: [{ kind: expect.any(String) as string, name: expect.any(String) as string }], pageInfo: { hasNextPage: true } } });
    for (const role of Object.values(Role).filter((each) => each !== Role.PLATFORM_ADMIN)) expect(await api.refusal((await aMember(api, role)).id, asked)).toBe('FORBIDDEN');
    expect(await api.refusal(null, asked)).toBe('UNAUTHENTICATED');
  });

  it('finds nothing once all was put right, and takes it out of the inbox', async () => {
    await tamper(...tamperings.map((each) => done(each.give, each)), ...others.give.map((make) => make()));
    expect(await foundBy(await check())).toEqual([]);
    expect(await api.ok(admin.id, '{ inbox { text } }')).toEqual({ inbox: [] });
  });

  it('misses an end that was cut off, and nodes of the tree', async () => {
    const [end] = await api.dataSource.query<{ position: string; id: string }[]>('select position, entry_id id from audit.link order by position desc limit 1');
    await tamper(keep('audit.link', `position = ${end?.position}`), keep('audit.entry', `id = ${end?.id}`), keep('credentials.log_node', 'level = 1 and idx = 1'));
    const cut = await foundBy(await check());
    await tamper(back('audit.entry'), back('audit.link'), back('credentials.log_node'));
    expect(cut).toEqual(expect.arrayContaining([`AUDIT_MISSING position ${end?.position}`, 'LOG_ALTERED node 2/0', 'LOG_MISSING nodes of level 1']));
  });

  it('sees a trail that was written anew from some entry on, night after night, though its chain is whole', async () => {
    const text = `convert_to(concat_ws('|', entry.id, extract(epoch from entry.at), entry.actor_id, entry.action, entry.record_id, entry.before, entry.after, entry.reason, entry.request_id), 'UTF8')`;
    await tamper(`update audit.entry set reason = 'x' where id = ${entryOf(0)}`, `do $$ declare each record; begin
      for each in select position from audit.link where entry_id >= ${entryOf(0)} order by position loop
        update audit.link set previous_hash = coalesce((select hash from audit.link before where before.position = each.position - 1), null) where position = each.position;
        update audit.link set hash = sha256(coalesce(previous_hash, ''::bytea) || ${text}) from audit.entry entry where entry.id = entry_id and position = each.position;
      end loop; end $$`);
    const line = /^AUDIT_ALTERED position \d+ written anew$/;
    for (let night = 0; night < 2; night += 1) expect(await foundBy(await check())).toEqual([expect.stringMatching(line)]);
  });
});
