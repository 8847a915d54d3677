// The report on learning of a provider with 10,300 learners, each of whom finished one of its courses: the page and its CSV come in one answer.
import pg from 'pg';
import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';

const LEARNERS = 10_300;
const query = 'query ($organisationId: ID!) { learningReport(organisationId: $organisationId) { byFormat { format disclosure numbers { people minutes } } byRole { role disclosure numbers { people minutes } } csv } }';

/** Trainees of the provider of that trainer, and what each finished; gives the provider. */
async function fill(client, { email }) {
  const { rows: [{ provider }] } = await client.query(
    `select seat.organisation_id as provider from identity.membership seat join identity.person on person.id = seat.person_id where person.email = $1 and seat.role = 'TRAINER'`,
    [email],
  );
  const { rowCount } = await client.query(
    `with person as (insert into identity.person (email, legal_name, locale, created_at) select gen_random_uuid() || '@example.org', 'Bench', 'en', now() from generate_series(1, $2::int) returning id),
          learner as (select id, row_number() over () as place from person),
          member as (insert into identity.membership (person_id, organisation_id, role, started_at) select id, $1, 'TRAINEE', now() from learner),
          latest as (select distinct on (version.course_id) version.id, version.content from courses.version join courses.course on course.id = version.course_id where course.organisation_id = $1 order by version.course_id, version.number desc),
          turn as (select id, content, row_number() over () as place, count(*) over () as courses from latest)
     insert into courses.module_completion (person_id, module_id, version_id, round, completed_at, completed_on, domain, minutes, engaged_minutes)
     select learner.id, (part ->> 'id')::uuid, turn.id, 1, now(), current_date, part ->> 'domain', 60, 45 from learner join turn on turn.place = 1 + learner.place % turn.courses, jsonb_array_elements(turn.content -> 'modules') part`,
    [provider, LEARNERS],
  );
  await client.query('vacuum analyze courses.module_completion');
  return { provider, finished: rowCount };
}

export async function measure(stage) {
  const product = await stage.product();
  const trainer = product.demo.accounts.find(({ role }) => role === 'trainer');
  const client = new pg.Client(await stage.databaseUrl());
  await client.connect();
  const { provider, finished } = await fill(client, trainer).finally(() => client.end());
  const { call, data } = await stage.graphql(await stage.signIn(trainer), query, { organisationId: provider });
  if (data.learningReport.csv.length === 0) throw new Error('the report is empty');
  await load(call, { connections: 1, seconds: 0.5 });
  const opened = await withCpu(product, () => load(call, { connections: 1, seconds }));
  row(`report over ${LEARNERS} people, ${finished} modules`, opened);
  console.log(`  p50 ${opened.p50.toFixed(0)} ms with its CSV (goal: the page at most 60, the CSV at most 1,000)`);
}
