import { DomainError } from '@waymark/kernel';

const sentences: Readonly<Record<string, (details: Readonly<Record<string, unknown>>) => string>> = {
  KEYS_DEVICE_TOOL_MISSING: ({ tool }) => `The keys are in a device, and ${String(tool)} is not installed. It belongs to OpenSC (Debian: apt-get install opensc).`,
  KEYS_DEVICE_MODULE_MISSING: ({ module }) => `PKCS11_MODULE: ${String(module)} is no library that speaks to a device (PKCS#11). Ask the maker of the device which one to name.`,
  KEYS_DEVICE_TOKEN_MISSING: ({ token }) => `PKCS11_TOKEN: there is no token named ${String(token)}. Look whether the device is there and switched on, and how its token is called.`,
  KEYS_DEVICE_PIN_WRONG: ({ token }) => `PKCS11_PIN: the token ${String(token)} does not take this PIN. It was tried once; after a few wrong ones a device locks itself.`,
  KEYS_DEVICE_LOCKED: ({ token }) => `The token ${String(token)} is locked, because its PIN was wrong too often. Whoever keeps the device can unlock it.`,
};

/** What whoever starts the product reads, for a device that cannot be reached; other errors stay as they are. */
export function worded(error: unknown): unknown {
  if (!(error instanceof DomainError) || !error.code.startsWith('KEYS_DEVICE_')) return error;
  const sentence = sentences[error.code]?.(error.details) ?? `The device with the keys does not answer as it should. ${String(error.details['said'])}`;
  return new Error(sentence, { cause: error });
}
