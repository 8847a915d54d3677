import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What courses hold moves into versions that never change; modules and steps stay as the names that progress points at. */
export class VersionCourses1763901000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(names);
    await runner.query(facts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(back);
  }
}

const versions = `
  create table courses.version (
    id uuid primary key default gen_random_uuid(),
    course_id uuid not null references courses.course (id),
    number integer not null check (number >= 1),
    content jsonb not null,
    published_at timestamptz(3) not null,
    published_by uuid references identity.person (id),
    unique (course_id, number),
    unique (id, course_id)
  );
  insert into courses.version (course_id, number, published_at, content)
    select c.id, 1, c.published_at, jsonb_build_object('title', c.title, 'summary', c.summary, 'modules', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', m.id, 'round', 1, 'title', m.title, 'domain', m.domain, 'creditMinutes', m.credit_minutes, 'leastEngagedMinutes', m.least_engaged_minutes,
        'steps', (
          select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'minutes', s.minutes, 'isRequired', s.is_required,
                                                       'body', s.body, 'video', s.video, 'question', s.question) order by s.position), '[]')
            from courses.step s where s.module_id = m.id)
      ) order by m.position), '[]') from courses.module m where m.course_id = c.id))
      from courses.course c;
  create trigger append_only before update or delete on courses.version for each row execute function platform.refuse_change();

  alter table courses.course add version_id uuid;
  update courses.course c set version_id = v.id from courses.version v where v.course_id = c.id;
  alter table courses.course
    add foreign key (version_id, id) references courses.version (id, course_id),
    alter published_at drop not null,
    add check ((version_id is null) = (published_at is null)),
    drop title, drop summary;
`;

const names = `
  alter table courses.step add course_id uuid references courses.course (id);
  update courses.step s set course_id = m.course_id from courses.module m where m.id = s.module_id;
  alter table courses.step alter course_id set not null, add unique (id, course_id),
    drop module_id, drop position, drop kind, drop title, drop minutes, drop is_required, drop body, drop video, drop question;
  create index on courses.step (course_id);
`;

const facts = `
  alter table courses.engagement add domain text;
  update courses.engagement e set domain = m.domain from courses.module m where m.id = e.module_id;
  alter table courses.engagement alter domain set not null, add check (domain in ('ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY'));

  -- A completion names the version it was earned on. Its first round counts; a later one says that somebody took up again what was re-opened.
  alter table courses.module_completion disable trigger append_only;
  alter table courses.module_completion add version_id uuid references courses.version (id), add round integer not null default 1 check (round >= 1);
  update courses.module_completion d set version_id = c.version_id from courses.module m join courses.course c on c.id = m.course_id where m.id = d.module_id;
  alter table courses.module_completion alter version_id set not null, alter round drop default,
    drop constraint module_completion_person_id_module_id_key, add unique (person_id, module_id, round);
  alter table courses.module_completion enable trigger append_only;

  alter table courses.module add unique (id, course_id), drop position, drop title, drop domain, drop credit_minutes, drop least_engaged_minutes;
  create index on courses.module (course_id);
`;

// Versions cannot be told in the old tables: going back keeps the newest one.
const back = `
  alter table courses.module add position integer, add title jsonb, add domain text, add credit_minutes integer, add least_engaged_minutes integer;
  alter table courses.step add module_id uuid references courses.module (id), add position integer, add kind text, add title jsonb, add minutes integer,
    add is_required boolean, add body jsonb, add video jsonb, add question jsonb;
  update courses.module m set position = e.at, title = e.module -> 'title', domain = e.module ->> 'domain',
      credit_minutes = (e.module ->> 'creditMinutes')::int, least_engaged_minutes = (e.module ->> 'leastEngagedMinutes')::int
    from courses.course c join courses.version v on v.id = c.version_id, jsonb_array_elements(v.content -> 'modules') with ordinality e (module, at)
   where m.id = (e.module ->> 'id')::uuid and c.id = m.course_id;
  update courses.step s set module_id = (e.module ->> 'id')::uuid, position = p.at, kind = p.step ->> 'kind', title = p.step -> 'title', minutes = (p.step ->> 'minutes')::int,
      is_required = (p.step ->> 'isRequired')::boolean, body = p.step -> 'body', video = nullif(p.step -> 'video', 'null'), question = nullif(p.step -> 'question', 'null')
    from courses.course c join courses.version v on v.id = c.version_id, jsonb_array_elements(v.content -> 'modules') e (module),
         jsonb_array_elements(e.module -> 'steps') with ordinality p (step, at)
   where s.id = (p.step ->> 'id')::uuid and c.id = s.course_id;
  alter table courses.step drop course_id;
  alter table courses.course add title jsonb, add summary jsonb;
  update courses.course c set title = v.content -> 'title', summary = v.content -> 'summary' from courses.version v where v.id = c.version_id;
  alter table courses.course drop version_id;
  alter table courses.engagement drop domain;
  alter table courses.module_completion drop version_id, drop round;
  drop table courses.version;
`;
