const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Multibase: base58btc with its `z` in front. */
export function toBase58(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  let text = '';
  for (let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`); rest > 0n; rest /= 58n) text = (letters[Number(rest % 58n)] ?? '') + text;
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`;
}

/** Null for what is no such text. */
export function fromBase58(text: string): Buffer | null {
  const digits = [...text.slice(1)].map((letter) => letters.indexOf(letter));
  if (!text.startsWith('z') || digits.includes(-1)) return null;
  const value = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n);
  const zeros = digits.findIndex((digit) => digit !== 0);
  const hex = value === 0n ? '' : value.toString(16);
  return Buffer.concat([Buffer.alloc(zeros === -1 ? digits.length : zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
}
