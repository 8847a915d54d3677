import { unzipSync } from 'fflate';
import { zipOf } from './zip';
import type { ZipEntry } from './zip';

async function* entries(...list: ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* list;
}
const packed = async (...list: ZipEntry[]) => {
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(entries(...list), new Date('2026-11-23T15:00:00.000Z'))) chunks.push(chunk);
  return chunks;
};

it('[M5] what went into the file comes out of it, in any script and of any size', async () => {
  const sound = Buffer.alloc(9 * 1024 * 1024, 'waymark ');
  const chunks = await packed({ path: 'horas/día.json', isPacked: false, bytes: [Buffer.from('{"a":'), Buffer.from('1}')] }, { path: 'sound.webm', isPacked: true, bytes: [sound.subarray(0, 5_000_000), sound.subarray(5_000_000)] }, { path: 'empty.csv', isPacked: false, bytes: [] });
  expect(chunks.length).toBeGreaterThan(1);
  const read = unzipSync(Buffer.concat(chunks));
  expect(Object.keys(read)).toEqual(['horas/día.json', 'sound.webm', 'empty.csv']);
  expect(Buffer.from(read['horas/día.json'] ?? []).toString()).toBe('{"a":1}');
  expect(Buffer.from(read['sound.webm'] ?? []).equals(sound)).toBe(true);
  expect(read['empty.csv']).toHaveLength(0);
});
it('[M5] a file that cannot be read ends the making', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw new Error('gone');
  }
  await expect(packed({ path: 'x', isPacked: true, bytes: broken() })).rejects.toThrow('gone');
});
