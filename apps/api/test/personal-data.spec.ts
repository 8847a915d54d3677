import { PersonalData, Translator } from '@waymark/platform';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { entities, modules } from '../src/modules';

let api: TestApi;
let data: PersonalData;
beforeAll(async () => {
  api = await startTestApi({ modules, entities: entities as never, actorOf: () => Promise.resolve(null) });
  data = api.app.get(PersonalData);
});
afterAll(() => api.close());

const tables = async (query: string) => (await api.dataSource.query<{ name: string }[]>(query)).map(({ name }) => name);

// A person by a foreign key, by a name that ids of people have, or by an address.
const withPerson = `
  select distinct n.nspname || '.' || c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'public')
     and (n.nspname || '.' || c.relname = 'identity.person'
       or (a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and (a.attname ~ '_by$' or a.attname ~ '^(person|other|owner|author|actor|holder|trainee|trainer|judge|rater|applicant|assignee|reviewer|reader|subject|signer|supervisor|editor|learner)_ids?$' or a.attname = 'editors'))
       or (a.atttypid = 'text'::regtype and a.attname ~ '(email|recipient)$')
       or exists (select from pg_constraint k where k.contype = 'f' and k.confrelid = 'identity.person'::regclass and k.conrelid = c.oid))`;

// What hangs on a row about a person says something about them too.
const below = (named: readonly string[]) => `
  select distinct n.nspname || '.' || c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype = 'f' and k.confrelid = any (array[${named.map((name) => `'${name}'::regclass`).join(', ')}])`;

it('[M5] every table that names a person is in their copy, or says why not', async () => {
  const copied = [...new Set(data.parts().flatMap((part) => part.tables))];
  const named = new Set([...copied, ...data.left().keys()]);
  const known = [...(await tables(withPerson)), ...(await tables(below(copied.filter((table) => !nobodys.has(table)))))];
  expect(known.length).toBeGreaterThan(90);
  expect([...new Set(known)].filter((name) => !named.has(name) && !nobodys.has(name)).sort()).toEqual([]);
});

// They hang on such rows and name nobody: a shared library, a tree of hashes.
const nobodys = new Map([
  ['courses.media', 'Videos, sounds and images of a course.'],
  ['certification.scheme_draft', 'Rules that a board works on: who did stands in account/acts.'],
  ['programs.roster_import_row', 'Lines of a list that a program brings: what was typed goes once it is looked up, all of it within a day.'],
]);

it('[M5] names no table that is not there, and none twice', async () => {
  const all = new Set(await tables(`select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE'`));
  const copied = data.parts().flatMap((part) => part.tables);
  expect([...copied, ...data.left().keys(), ...nobodys.keys()].filter((name) => !all.has(name))).toEqual([]);
  expect(copied.filter((name, at) => copied.indexOf(name) !== at || data.left().has(name))).toEqual([]);
});

it('[M5] every part has its words in both languages, and its statement runs', async () => {
  const translator = api.app.get(Translator);
  const whose = ['00000000-0000-4000-8000-000000000000', 'nobody@example.org'];
  for (const { name, sql, files } of data.parts()) {
    expect([name, translator.has('en', 'copy', `part.${name}`), translator.has('es', 'copy', `part.${name}`), translator.has('es', 'copy', `group.${name.split('/')[0]}`)]).toEqual([name, true, true, true]);
    for (const statement of [sql, ...(files ? [files.list] : [])]) {
      const found = await api.dataSource.query<unknown[]>(`with whose as (select $1::uuid as id, $2::text as email) select row_to_json(part) from (${statement}) part`, whose);
      expect([name, found]).toEqual([name, []]);
    }
  }
});
