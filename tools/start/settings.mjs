import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { root } from '../paths.mjs';

const addressOf = (...protocols) => (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
const flag = (text) => ({ 0: false, 1: true })[text];
const port = (text) => (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : undefined);

// Step by step: where nothing can be made (/proc) a recursive mkdir of Node 20 never returns.
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  // Others may pass through (the database runs as another user when root starts it); each secret inside is closed by itself.
  try {
    mkdirSync(dir, { mode: 0o711 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // two first starts at once
  }
}

function readableFile(text) {
  const file = isAbsolute(text) ? text : join(root, text);
  try {
    accessSync(file, constants.R_OK);
    return file;
  } catch {
    return undefined;
  }
}

function writableFolder(text) {
  const dir = isAbsolute(text) ? text : join(root, text);
  try {
    makeFolder(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return statSync(dir).isDirectory() ? dir : undefined;
  } catch (error) {
    if (['EACCES', 'EPERM', 'ENOTDIR', 'EROFS', 'EEXIST', 'ENOENT'].includes(error.code)) return undefined;
    throw error;
  }
}

const known = {
  PORT: { fallback: '3000', read: port, wants: 'a whole number from 1 to 65535' },
  DATA_DIR: { fallback: '.data', read: writableFolder, wants: 'a folder that you may write to' },
  DEMO: { fallback: '1', read: flag, wants: '0 or 1' },
  WEBHOOK_PRIVATE: { fallback: '0', read: flag, wants: '0 or 1' },
  // Read by the product itself; looked at here so that a wrong one stops the start before anything runs.
  WORKER: { fallback: '1', read: flag, wants: '0 or 1' },
  DATABASE_URL: { read: addressOf('postgres:', 'postgresql:'), wants: 'an address such as postgres://user:password@host:5432/name' },
  RUNTIME_DATABASE_URL: { read: addressOf('postgres:', 'postgresql:'), wants: 'an address such as postgres://user:password@host:5432/name' },
  PUBLIC_URL: { read: addressOf('http:', 'https:'), wants: 'an address such as https://training.example.org' },
  FILES_URL: { read: addressOf('s3:'), wants: 'an address such as s3://key:secret@host/bucket?region=us-east-1' },
  TSA_URL: { read: addressOf('http:', 'https:'), wants: 'the address of a time-stamp authority (RFC 3161)' },
  TSA_ROOT: { read: readableFile, wants: 'a file with the root certificates (PEM) of the authority at TSA_URL' },
  WALLET_PASS_CERTIFICATE: { read: readableFile, wants: 'a file with the certificate of your pass type, from Apple' },
  WALLET_PASS_KEY: { read: readableFile, wants: 'a file with the key of that certificate (PEM)' },
  WALLET_PASS_AUTHORITY: { read: readableFile, wants: 'a file with the intermediate of Apple that certified it (WWDR)' },
  KEYS_PASSPHRASE: { read: (text) => (text.length >= 16 ? text : undefined), wants: 'at least 16 characters long' },
  PKCS11_MODULE: { read: readableFile, wants: 'the library of the maker of your device' },
  PKCS11_TOKEN: { read: (text) => text, wants: 'the name of the token' },
  PKCS11_PIN: { read: (text) => (text.length >= 4 ? text : undefined), wants: 'at least 4 characters long' },
  PKCS11_PIN_FILE: { read: readableFile, wants: 'a file with the PIN of the token' },
  WITNESSES: { read: (text) => (text.split(';').every((pair) => /^\s*[^+\s]+\+[0-9a-f]{8}\+[\w+/]+=* +https?:\/\/\S+\s*$/.test(pair)) ? text : undefined), wants: 'the key and the address of a witness, with ; between two' },
  SMTP_URL: { read: addressOf('smtp:', 'smtps:'), wants: 'an address such as smtp://user:password@host:587' },
};

// A passphrase and a PIN are secrets, and a database address carries one: they are named, not shown.
const shown = (name, text) => (/_(URL|PASSPHRASE|PIN)$/.test(name) ? 'the value given' : JSON.stringify(text));

/** Where the issuer's keys are drawn, for the product. */
export const keyDeviceOf = (values) => ({ module: values.PKCS11_MODULE, token: values.PKCS11_TOKEN, pin: values.PKCS11_PIN, pinFile: values.PKCS11_PIN_FILE });

/** What signs cards for Apple Wallet; only the product that serves needs it. */
export const walletPassOf = (values) => ({ certificate: values.WALLET_PASS_CERTIFICATE, key: values.WALLET_PASS_KEY, authority: values.WALLET_PASS_AUTHORITY });

/** The settings of the start, or the sentences that say which are wrong. */
export function readSettings(environment = process.env) {
  const values = {};
  const problems = [];
  for (const [name, { fallback, read, wants }] of Object.entries(known)) {
    const text = environment[name] || fallback;
    values[name] = text === undefined ? undefined : read(text);
    if (text !== undefined && values[name] === undefined) problems.push(`${name} must be ${wants}; ${shown(name, text)} is not.`);
  }
  return { values, problems };
}
