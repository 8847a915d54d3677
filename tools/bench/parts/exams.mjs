import { load } from '../load.mjs';
import { row, seconds, withCpu } from '../report.mjs';
import { openExam, sitInTurn, sitTogether } from './exam-sitting.mjs';

/** 500 people begin an exam within a minute, in one process; and whole exams against one durable transaction that holds as much. */
export async function measure(stage) {
  const product = await stage.product();
  const bare = await stage.bare('bare-exam.mjs');
  const open = async (people) => openExam(await stage.databaseUrl(), stage.dataDir, people);
  for (const connections of [8, 32]) {
    // Long enough that what runs often is compiled.
    await sitInTurn(product.url, await open(150), connections);
    const room = await open(300);
    const ours = await withCpu(product, () => sitInTurn(product.url, room, connections));
    await load(bare, { connections, seconds: 0.5 });
    const theirs = await withCpu(bare, () => load(bare, { connections, seconds }));
    row(`whole exam of 10 answers, ${connections} connections`, ours);
    row(`node:http and one transaction, ${connections} connections`, theirs);
    console.log(`  ratio ${(ours.perSecond / theirs.perSecond).toFixed(3)}, in processor time ${(theirs.cpu / ours.cpu).toFixed(3)} (goal 0.04)`);
  }
  const together = await sitTogether(product.url, await open(500), { within: 60, pause: 2000 });
  row('500 people begin in one minute, an answer', { ...together, perSecond: together.saves / 60 });
  console.log(`  p95 of an answer ${together.p95.toFixed(1)} ms (goal under 500)`);
}
