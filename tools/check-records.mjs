// Reads everything that is kept once more, as each night: certificates, their decisions, the audit chain, the log. Same DATABASE_URL and DATA_DIR as the
// product; with the database that came along, the product is stopped first. Ends with 1 where something is not as it was. Whoever writes the two ends
// down elsewhere can tell later whether both were kept.
import { bootstrap } from './bootstrap.mjs';

const line = ({ kind, name, recordId, detail }) => [kind, name, name === recordId ? null : recordId, detail].filter(Boolean).join('  ');

function told({ read, heads, findings }) {
  const counts = `Read: ${read.certificates} certificates, ${read.decisions} decisions, ${read.auditEntries} entries of the audit trail, ${read.logEntries} of the log.`;
  const ends = Object.entries(heads).map(([what, { size, hash }]) => `End of the ${what}: ${size} ${hash}`);
  const found = findings.length === 0 ? ['Everything is as it was.'] : [`Not as they were: ${findings.length}`, ...findings.map(line)];
  return [counts, ...ends, ...found].join('\n');
}

try {
  bootstrap();
  const { withDesk } = await import('./start/desk.mjs');
  await withDesk('openRecords', async (desk) => {
    const report = await desk.check();
    console.log(told(report));
    process.exitCode = report.findings.length === 0 ? 0 : 1;
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
