import { value } from '../report.mjs';

/** The most that the product ever held while it was measured. */
export async function measure(stage) {
  const { peak } = await (await stage.product()).usage();
  value('memory of API and worker, at most under load', `${(peak / 1e6).toFixed(0)} MB (goal at most 600)`);
}
