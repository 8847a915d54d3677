import { Injectable } from '@nestjs/common';
import { DomainError, must } from '@waymark/kernel';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { parseAiken } from './aiken.rules';
import { parseGift } from './gift.rules';
import { checkSize, ImportFormat, sift } from './import.rules';
import type { ImportSettings, Parsed } from './import.rules';
import { parseQti } from './qti.rules';
import type { XmlNode } from './qti.rules';
import { parseTable } from './table.rules';
import type { Row } from './table.rules';

const DEEPEST = 40;
const xml = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true,
  parseTagValue: false, parseAttributeValue: false, trimValues: false, maxNestedTags: DEEPEST,
  // No entity is expanded by the parser: a DOCTYPE is refused, and the five of XML are read below.
  processEntities: false,
});

const five: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

const isCharacter = (code: number): boolean => code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

function character(whole: string, code: number): string {
  return isCharacter(code) ? String.fromCodePoint(code) : whole;
}

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return five[name] ?? whole;
    return character(whole, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

type Ordered = Record<string, unknown>;

function nodeOf(raw: Ordered): XmlNode | string | null {
  if (typeof raw['#text'] === 'string') return unescape(raw['#text']);
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('?')) return null;
  const attributes = Object.fromEntries(Object.entries((raw[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, unescape(String(value))]));
  return { name, attributes, children: (raw[name] as Ordered[]).flatMap((child) => nodeOf(child) ?? []) };
}

/** Turns a file into drafts and a list of what stays behind. Sizes are bounded before anything is parsed. */
@Injectable()
export class ImportReader {
  read(format: ImportFormat, text: string, settings: ImportSettings): Parsed {
    checkSize(text);
    const clean = text.replace(/^\uFEFF/, '');
    const readers: Record<ImportFormat, () => Parsed> = {
      GIFT: () => parseGift(clean, settings),
      AIKEN: () => parseAiken(clean, settings),
      CSV: () => this.table(clean, settings),
      QTI: () => parseQti(this.tree(clean), settings),
    };
    return sift(readers[format]());
  }

  private table(text: string, settings: ImportSettings): Parsed {
    const rows = this.rows(text);
    return parseTable(Object.keys(rows[0] ?? {}), rows, settings);
  }

  private rows(text: string): Row[] {
    try {
      return parse(text, { columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, relax_column_count: true, max_record_size: 60_000 }) as unknown as Row[];
    } catch {
      throw new DomainError('IMPORT_UNREADABLE');
    }
  }

  private tree(text: string): XmlNode {
    must(!/<!(DOCTYPE|ENTITY)/i.test(text), 'IMPORT_UNSAFE_XML');
    const roots = this.parsed(text).flatMap((raw) => nodeOf(raw) ?? []).filter((node): node is XmlNode => typeof node !== 'string');
    const [root] = roots;
    if (!root) throw new DomainError('IMPORT_UNREADABLE');
    return root;
  }

  private parsed(text: string): Ordered[] {
    try {
      return xml.parse(text, true) as Ordered[];
    } catch {
      throw new DomainError('IMPORT_UNREADABLE');
    }
  }
}
