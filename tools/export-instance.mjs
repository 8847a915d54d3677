// The whole instance in open formats, into a folder that is new or empty. Same DATABASE_URL and DATA_DIR as the product; with the
// database that came along, the product is stopped first. `README.md` in the folder says what lies where.
import { bootstrap } from './bootstrap.mjs';

const usage = 'node tools/export-instance.mjs DIR';

try {
  const [dir, ...more] = process.argv.slice(2);
  if (!dir || more.length > 0) throw new Error(usage);
  bootstrap();
  const { withProduct } = await import('./start/desk.mjs');
  const { tables, rows, files, courses, schemes, logFiles } = await withProduct(({ exportTo }, settings) => exportTo(settings, dir));
  console.log(`${dir}: ${rows} rows of ${tables} tables, ${files} files, ${courses} courses, ${schemes} schemes, ${logFiles} files of the log.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
