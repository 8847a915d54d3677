// Exams sat through the API as the web client does it, in its own words: begin on this device, ten answers one by one, hand in.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import pg from 'pg';
import { root } from '../../paths.mjs';
import { at } from '../load.mjs';

const { sign } = createRequire(import.meta.url)('cookie-signature');
const blueprint = [['ADVOCACY', 3], ['MENTORING_EDUCATION', 3], ['RECOVERY_WELLNESS', 2], ['ETHICAL_RESPONSIBILITY', 2]].map(([domain, count]) => ({ domain, difficulty: null, count }));

const documents = parse(readFileSync(join(root, 'apps/web/src/features/assessments/exam/exam.graphql'), 'utf8'));
export const operations = Object.fromEntries(Object.entries(separateOperations(documents)).map(([name, document]) => [name, print(document)]));

/** An exam of ten questions, and so many people signed in who may sit it. */
export async function openExam(databaseUrl, dataDir, count) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const secret = readFileSync(join(dataDir, 'session.secret'), 'utf8');
  const { rows: [exam] } = await pool.query(
    `with id as (select gen_random_uuid() exam, gen_random_uuid() standard),
          standard as (insert into assessments.standard (id, exam_id, version, method, blueprint, item_count, cut_score, reason, set_on, created_at)
                       select standard, exam, 1, 'DECLARED', $1::jsonb, 10, 7, 'for the bench', current_date, now() from id)
     insert into assessments.exam (id, provider_id, title, blueprint, pilot_count, minutes, standard_id, wait_days, max_attempts, created_at)
     select id.exam, model.provider_id, model.title, $1::jsonb, 0, 60, id.standard, 0, 1, now() from id, (select * from assessments.exam limit 1) model returning id, provider_id`,
    [JSON.stringify(blueprint)],
  );
  const { rows } = await pool.query(
    `with person as (insert into identity.person (email, legal_name, locale, created_at) select gen_random_uuid() || '@example.org', 'Bench', 'en', now() from generate_series(1, $1::int) returning id),
          member as (insert into identity.membership (person_id, organisation_id, role, started_at) select id, $2, 'TRAINEE', now() from person)
     insert into identity.session (sid, sess, expire)
     select 'bench-' || id, json_build_object('cookie', json_build_object('originalMaxAge', 1e9, 'path', '/'), 'passport', json_build_object('user', id)), now() + interval '1 day' from person returning sid`,
    [count, exam.provider_id],
  );
  await pool.query('analyze');
  await pool.end();
  return { examId: exam.id, cookies: rows.map(({ sid }) => `waymark=${encodeURIComponent(`s:${sign(sid, secret)}`)}`) };
}

function post(agent, url, { cookie, ...body }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const call = request(`${url}/graphql`, { agent, method: 'POST', headers: { 'content-type': 'application/json', cookie } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part)).once('end', () => {
        const { data, errors } = JSON.parse(Buffer.concat(parts).toString());
        if (errors) reject(new Error(JSON.stringify(errors)));
        else resolve({ data, ms: performance.now() - started });
      });
    });
    call.once('error', reject);
    call.end(JSON.stringify(body));
  });
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One person's exam; `pause` between two answers. Tells how long each save took. */
async function sit({ agent, url, examId, cookie, pause = 0 }, saves) {
  const ask = (name, variables) => post(agent, url, { cookie, query: operations[name], operationName: name, variables });
  const { id, hold, questions } = (await ask('StartAttempt', { examId, device: 'bench-device' })).data.startAttempt;
  for (const [index, question] of questions.entries()) {
    if (pause > 0) await wait(pause * (0.5 + Math.random()));
    const answers = [{ itemId: question.id, optionIds: question.kind === 'SINGLE' || question.kind === 'TRUE_FALSE' ? [question.options[0].id] : [], isFlagged: false, sequence: index + 1 }];
    saves.push((await ask('SaveAnswers', { input: { attemptId: id, hold, answers } })).ms);
  }
  await ask('SubmitAttempt', { id });
}

const summary = (saves, seconds, exams) => {
  saves.sort((a, b) => a - b);
  return { count: exams, perSecond: exams / seconds, saves: saves.length, p50: at(saves, 0.5), p95: at(saves, 0.95) };
};

/** Everybody begins within the seconds given and answers at a pace; nobody waits for anybody. */
export async function sitTogether(url, { examId, cookies }, { within, pause }) {
  // People think longer than the server keeps an idle connection: each request opens its own.
  const agent = new Agent({ keepAlive: false });
  const saves = [];
  const started = performance.now();
  await Promise.all(cookies.map(async (cookie, index) => {
    await wait((within * 1000 * index) / cookies.length);
    await sit({ agent, url, examId, cookie, pause }, saves);
  }));
  agent.destroy();
  return summary(saves, (performance.now() - started) / 1000, cookies.length);
}

/** Whole exams one after the other over that many connections, for as long as there are people. */
export async function sitInTurn(url, { examId, cookies }, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const saves = [];
  const queue = [...cookies];
  const started = performance.now();
  const worker = async () => {
    for (let cookie = queue.pop(); cookie; cookie = queue.pop()) await sit({ agent, url, examId, cookie }, saves);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return summary(saves, (performance.now() - started) / 1000, cookies.length);
}
