import type { Locale } from '@waymark/kernel';
import { html, Html } from './html';
import { pageStyle } from './page-style';

/** One text of the catalogue of a page. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export interface PublicPage {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Html;
  /** Where the name in the corner leads. */
  readonly home: string;
  /** The link to the same page in the other language, in that language. */
  readonly otherLanguage: string;
  readonly footer: string;
  /** Further elements of the head; without any, no search engine lists the page. */
  readonly head?: Html;
  /** Address of a module of our own that the page can do without. */
  readonly module?: string;
}

const unlisted = html`<meta name="robots" content="noindex,nofollow">`;

/** A page for everybody: rendered here, with its one style sheet, without cookie or third party, and as good without script. */
export function publicPage({ locale, title, body, home, otherLanguage, footer, head = unlisted, module }: PublicPage): string {
  const other = locale === 'en' ? 'es' : 'en';
  const metas = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${head}<title>${title} · Waymark</title>${module ? html`<script type="module" src="${module}"></script>` : null}<style>${new Html(pageStyle)}</style>`;
  const top = html`<header><a class="brand" href="${home}?lang=${locale}">Waymark</a><nav><a class="brand" href="?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage}</a></nav></header>`;
  return html`<!doctype html><html lang="${locale}"><head>${metas}</head><body>${top}<main>${body}</main><footer class="soft">${footer}</footer></body></html>`.text;
}
