// In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const nameIn = (names: readonly (readonly [string, RegExp])[], text: string): string | null => names.find(([, sign]) => sign.test(text))?.[0] ?? null;

export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What a person would call it: enough to know one's own phone again, and no more. */
export const deviceOf = (userAgent: string | null): Device => ({ browser: nameIn(browsers, userAgent ?? ''), system: nameIn(systems, userAgent ?? '') });
