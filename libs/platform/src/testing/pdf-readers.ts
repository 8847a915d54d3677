import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Reader = 'pdfsig' | 'qpdf' | 'mutool' | 'pdfinfo';

/** A test that is skipped by its name where the program is not installed. */
export const withReader = (reader: Reader): jest.It => (spawnSync(reader, ['-v']).error === undefined ? it : it.skip);

/** What a program says about a file, and how it ended. */
export function askReader(reader: Reader, options: readonly string[], bytes: Uint8Array): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    const { status, stdout, stderr } = spawnSync(reader, [...options, path], { encoding: 'utf8', maxBuffer: 50_000_000 });
    return { status, said: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Three programs that share no line with us open each kind of PDF that we make, and find nothing to mend. */
export function opensElsewhere(kind: string, make: () => Promise<Uint8Array>, isSealed = false): void {
  withReader('qpdf')(`[CE7] ${kind} is a sound file for qpdf (needs qpdf)`, async () => {
    const { status, said } = askReader('qpdf', ['--check'], await make());
    expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors')]);
    expect(said).not.toContain('WARNING');
  });
  withReader('mutool')(`[CE7] ${kind} opens without a repair in MuPDF (needs mutool)`, async () => {
    const { status, said } = askReader('mutool', ['info'], await make());
    expect([status, said]).toEqual([0, expect.stringContaining('PDF-1.7')]);
    expect(said).not.toMatch(/warning|error|repair/i);
  });
  withReader('pdfsig')(`[CE7] ${kind} is ${isSealed ? 'validly and wholly signed' : 'not signed, and says so'} for Poppler (needs pdfsig)`, async () => {
    const { said } = askReader('pdfsig', ['-nocert'], await make());
    for (const words of isSealed ? ['Signature is Valid.', 'Total document signed'] : ['does not contain any signatures']) expect(said).toContain(words);
    expect(said).not.toMatch(/syntax error/i);
  });
  withReader('pdfinfo')(`[F5] ${kind} is tagged for Poppler, and has no scripts (needs pdfinfo)`, async () => {
    const { said } = askReader('pdfinfo', [], await make());
    expect(said).toMatch(/Tagged:\s+yes/);
    expect(said).toMatch(/JavaScript:\s+no/);
    expect(said).toMatch(/Title:\s+\S/);
  });
}
