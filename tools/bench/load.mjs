import { Agent, request } from 'node:http';

function once(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const call = request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.once('end', () => (response.statusCode < 300 ? resolve(performance.now() - started) : reject(new Error(`${url}: ${response.statusCode}`))));
    });
    // A server may close a connection that idled just as the next request takes it: HTTP has the client try again.
    call.once('error', (error) => (call.reusedSocket && error.code === 'ECONNRESET' ? resolve(once(agent, { url, method, headers, body })) : reject(error)));
    call.end(body);
  });
}

/** The value below which that share of the sorted list lies. */
export const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** As many requests as fit into the time over that many connections, of one kind or of several in turn: per second, p50 and p95 in milliseconds. */
export async function load(call, { connections, seconds }) {
  const calls = [call].flat();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let turn = 0;
  const started = performance.now();
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) times.push(await once(agent, calls[turn++ % calls.length]));
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { count: times.length, perSecond: (times.length * 1000) / (performance.now() - started), p50: at(times, 0.5), p95: at(times, 0.95) };
}
