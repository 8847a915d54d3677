import type { INestApplicationContext } from '@nestjs/common';
import { toBundle } from '@waymark/courses';
import type { CourseContent } from '@waymark/courses';
import { LogArchive } from '@waymark/credentials';
import { CtxFactory, Files, StoredFile } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { EntityManager } from 'typeorm';
import { Folder } from './folder';
import { readme } from './readme';
import { linesOf, tablesOf } from './tables';
import type { TableTold } from './tables';

export interface InstanceTold {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly courses: number;
  readonly schemes: number;
  readonly logFiles: number;
}

interface Job {
  readonly app: INestApplicationContext;
  readonly folder: Folder;
  readonly ctx: Ctx;
  readonly tx: EntityManager;
}

interface Course {
  readonly slug: string;
  readonly content: CourseContent;
}

const courses = 'select c.slug, coalesce(v.content, d.content) as content from courses.course c left join courses.version v on v.id = c.version_id left join courses.draft d on d.course_id = c.id where coalesce(v.content, d.content) is not null order by c.slug';
const schemes = 'select scheme_id as id, version, content from certification.scheme_version order by scheme_id, version';
const stored = 'select id from files.file where removed_at is null and taken_at is not null and received = length order by id';
const sealed = 'select credential_id as id, ordinal from credentials.sealed_document order by credential_id, ordinal';
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function writeTables({ tx, folder }: Job): Promise<(TableTold & { rows: number; sha256: string })[]> {
  const told = [];
  for (const table of await tablesOf(tx)) {
    const count = { rows: 0 };
    const { sha256 } = await folder.write(`tables/${table.name}.ndjson`, (async function* lines() {
      for await (const line of linesOf(tx, table)) {
        count.rows += 1;
        yield `${line}\n`;
      }
    })());
    told.push({ ...table, ...count, sha256 });
  }
  return told;
}

/** What people sent and what was sealed, each under the SHA-256 of its bytes. */
async function writeFiles({ app, ctx, tx, folder }: Job): Promise<Record<string, unknown>[]> {
  const told: Record<string, unknown>[] = [];
  for (const { id } of await tx.query<{ id: string }[]>(stored)) {
    const file = await tx.findOneByOrFail(StoredFile, { id });
    const bytes = (await app.get(Files).read(ctx, file)) as AsyncIterable<Buffer>;
    told.push({ table: 'files.file', id, purpose: file.purpose, mediaType: file.mediaType, ...(await folder.keep('files', bytes)) });
  }
  for (const { id, ordinal } of await tx.query<{ id: string; ordinal: number }[]>(sealed)) {
    const [row] = await tx.query<{ bytes: Buffer }[]>('select bytes from credentials.sealed_document where credential_id = $1 and ordinal = $2', [id, ordinal]);
    told.push({ table: 'credentials.sealed_document', id, ordinal, mediaType: 'application/pdf', ...(await folder.keep('files', row ? [row.bytes] : [])) });
  }
  return told;
}

async function writeCourses({ tx, folder }: Job): Promise<number> {
  const rows = await tx.query<Course[]>(courses);
  for (const { slug, content } of rows) {
    for (const [path, text] of Object.entries(toBundle(content))) await folder.write(`courses/${slug}/${path}`, [text]);
  }
  return rows.length;
}

async function writeSchemes({ tx, folder }: Job): Promise<number> {
  const rows = await tx.query<{ id: string; version: string; content: unknown }[]>(schemes);
  for (const { id, version, content } of rows) await folder.write(`schemes/${id}/${version}.json`, [pretty(content)]);
  return rows.length;
}

async function writeLog({ app, ctx, folder }: Job): Promise<number> {
  let count = 0;
  for await (const { path, bytes } of app.get(LogArchive).files(ctx)) {
    await folder.write(`log/${path}`, [bytes]);
    count += 1;
  }
  return count;
}

async function writeAll(job: Job): Promise<InstanceTold> {
  const tables = await writeTables(job);
  const files = await writeFiles(job);
  const parts = { courses: await writeCourses(job), schemes: await writeSchemes(job), logFiles: await writeLog(job) };
  const told = { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length, ...parts };
  await job.folder.write('schema.json', [pretty(tables.map(({ rows: _rows, sha256: _sha256, ...table }) => table))]);
  await job.folder.write('files.ndjson', files.map((file) => `${JSON.stringify(file)}\n`));
  await job.folder.write('README.md', [readme]);
  await job.folder.write('manifest.json', [pretty({ format: 'waymark-instance', version: 1, madeAt: job.ctx.now, ...told, perTable: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })) })]);
  return told;
}

/** Writes the whole instance into an empty folder, in open formats and as of one moment. Secrets, keys and words on lived experience stay. */
export async function exportInstance(app: INestApplicationContext, path: string): Promise<InstanceTold> {
  const folder = new Folder(path);
  const ctx = app.get(CtxFactory).create();
  // A checkpoint over the newest entries is signed before the moment is fixed.
  for await (const _ of app.get(LogArchive).files(ctx)) break;
  return ctx.tx.transaction('REPEATABLE READ', async (tx) => {
    await tx.query('set transaction read only');
    return writeAll({ app, folder, tx, ctx: { ...ctx, tx } });
  });
}
