import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { APP_CONFIG } from '../config/app-config';
import type { AppConfig } from '../config/app-config';

type Catalogue = Record<string, string>;
export type Params = Readonly<Record<string, string | number>>;

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** Texts of the shared catalogue in `locales/`, for mails, server-rendered pages and documents. A missing key is a bug and throws. */
@Injectable()
export class Translator {
  private readonly catalogues = new Map<string, Catalogue>();

  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'localesDir'>) {}

  text(locale: Locale, key: `${string}:${string}`, params: Params = {}): string {
    const [namespace = '', name = ''] = key.split(':', 2);
    const pattern = this.catalogue(locale, namespace)[name];
    if (pattern === undefined) throw new Error(`Text ${key} is missing in ${locale}`);
    return pattern.replace(placeholder, (_, param: string) => {
      const value = params[param];
      if (value === undefined) throw new Error(`Text ${key} needs ${param}`);
      return String(value);
    });
  }

  has(locale: Locale, namespace: string, name: string): boolean {
    return name in this.catalogue(locale, namespace);
  }

  private catalogue(locale: Locale, namespace: string): Catalogue {
    const id = `${locale}/${namespace}`;
    const known = this.catalogues.get(id);
    if (known) return known;
    const read = JSON.parse(readFileSync(join(this.config.localesDir, `${id}.json`), 'utf8')) as Catalogue;
    this.catalogues.set(id, read);
    return read;
  }
}
