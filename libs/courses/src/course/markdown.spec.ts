import { renderMarkdown } from './markdown';

it('keeps headings, lists, emphasis and links', () => {
  expect(renderMarkdown('# Listen\n\n- **one**\n- _two_\n\n[more](https://example.org)')).toBe(
    '<h2>Listen</h2>\n<ul>\n<li><strong>one</strong></li>\n<li><em>two</em></li>\n</ul>\n<p><a href="https://example.org" rel="noopener noreferrer">more</a></p>\n',
  );
});
it.each([
  ['<script>alert(1)</script>', '<script'],
  ['<img src=x onerror=alert(1)>', '<img'],
  ['[x](javascript:alert(1))', 'href="javascript'],
  ['[x](data:text/html,hello)', 'href="data'],
  ['![x](https://example.org/pixel.png)', '<img'],
  ['<a href="https://example.org" onclick="steal()">x</a>', '<a '],
  ['[x](//example.org)', 'href="//'],
])('turns %s into harmless text', (source, forbidden) => {
  expect(renderMarkdown(source)).not.toContain(forbidden);
});

it.each(['[', '![', '*', '**a', '_a ', '`', '> ', '- ', '<', '&#', '\\', '[x](', '|', 'http://', '(', '\n\n1. ', '~~', '<a '])('[IN8] forty thousand characters of %j take no more than a moment', (unit) => {
  const began = performance.now();
  renderMarkdown(unit.repeat(Math.floor(40_000 / unit.length)));
  expect(performance.now() - began).toBeLessThan(1000);
});
