import { readTable } from './table.rules';
import type { Table } from './table.rules';

// 'PK': a ZIP archive, which is what an XLSX file is whatever its name.
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** UTF-8; what is none comes from an older spreadsheet. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The file is read here and goes nowhere. What reads XLSX is fetched when the first such file comes. */
export async function readFile(file: Blob, keepsBlank = false): Promise<Table> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return readTable(textOf(bytes), keepsBlank);
  const { readXlsx } = await import('./xlsx');
  return readXlsx(bytes, keepsBlank);
}
