import type { CopyFor, PartTold } from './copy-content.service';

type Say = (key: string, params?: Record<string, string | number>) => string;

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const style = 'body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1c2a2e;background:#fff}h1{line-height:1.2}li{margin-block:.75rem}a{color:#0f5c4d}.quiet{color:#55646a}';

function line({ name, rows, files }: PartTold, say: Say): string {
  const links = rows > 0 ? ` <a href="${name}.csv">CSV</a> · <a href="${name}.json">JSON</a>` : '';
  const beside = files > 0 ? ` <a href="${name}/">${plain(say('files', { count: files }))}</a>` : '';
  const count = rows > 0 ? say('rows', { count: rows }) : say('none');
  return `<li>${plain(say(`part.${name}`))}<br><span class="quiet">${plain(count)}</span>${links}${beside}</li>`;
}

/** The page that explains a copy, for whoever opens the file: it needs no network and no program but a browser. */
export function contentsPage(told: readonly PartTold[], { locale, email, at }: CopyFor, say: Say): string {
  const groups = [...new Set(told.map(({ name }) => name.split('/')[0] ?? ''))];
  const section = (group: string): string => `<h2>${plain(say(`group.${group}`))}</h2><ul>${told.filter(({ name }) => name.startsWith(`${group}/`)).map((part) => line(part, say)).join('')}</ul>`;
  const day = at.toISOString().slice(0, 16).replace('T', ' ');
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${plain(say('title'))}</title><style>${style}</style>
<h1>${plain(say('title'))}</h1><p>${plain(say('lead', { email, day }))}</p><p>${plain(say('formats'))}</p><p>${plain(say('without'))}</p>
${groups.map(section).join('\n')}</html>\n`;
}
