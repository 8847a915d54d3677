#!/usr/bin/env node
// See README.md. Its own package on purpose: it shares no line with the product that issued the file.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifySlip } from './slip.mjs';
import { verifyCertificate } from './verify.mjs';

const usage = `node verify-credential.mjs --root ROOT.pem … [--roots JSON] [--log-key KEY] [--logs JSON] [--witness-key KEY …] [--stamp-root PEM …] [--crl LIST …] [--proof JSON] [--keys JWKS.json] [--json] FILE.pdf …
       node verify-credential.mjs --keys JWKS.json --slip 'WHAT THE SQUARE HOLDS' [--name 'NAME ON THE PAPER' --title 'TITLE ON THE PAPER'] [--json]

Checks certificates with no network. Ends with 0: all authentic; 1: one is not; 2: something could not be read.`;
const many = { type: 'string', multiple: true, default: [] };
const options = { root: many, roots: { type: 'string' }, 'log-key': { type: 'string' }, 'witness-key': many, 'stamp-root': many, crl: many, proof: { type: 'string' }, logs: { type: 'string' }, json: { type: 'boolean', default: false }, slip: { type: 'string' }, keys: { type: 'string' }, name: { type: 'string' }, title: { type: 'string' } };
const marks = { good: 'ok  ', bad: 'NO  ', absent: '-   ' };

// Ed25519 of WebCrypto is called experimental by older versions of Node; that says nothing about a certificate.
process.removeAllListeners('warning');
process.on('warning', ({ name, message }) => name === 'ExperimentalWarning' || console.error(message));

function tell(file, { isAuthentic, checks, facts }) {
  const lines = checks.map(({ name, result, detail }) => `  ${marks[result]}${name.padEnd(7)}${detail}`);
  const shown = facts ? [`  It says: ${facts.holderName}, ${facts.title}, ${facts.boardName}, number ${facts.number}, ${facts.issuedOn} to ${facts.validUntil}.`] : [];
  const verdict = isAuthentic ? 'AUTHENTIC: this is the file as it was issued.' : 'NOT AUTHENTIC: do not rely on what it shows.';
  return [`${file}: ${verdict}`, ...lines, ...shown, ...(isAuthentic ? ['  Whether it still counts today is not in the file: check its code with the board.'] : [])].join('\n');
}

const text = (path) => readFileSync(path, 'utf8');

/** A key as a log hands it out, or a file with one. What is neither says nothing about a certificate. */
function keyOf(given) {
  const key = (existsSync(given) ? text(given) : given).trim();
  if (!/^\S+\+[0-9a-f]{8}\+[\w+/]+=*$/.test(key)) throw new Error(`${given} is no key of a log or a witness. It looks like NAME+HASH+KEY, as /log/key gives it.`);
  return key;
}

function logsIn({ logs }) {
  if (!Array.isArray(logs) || logs.length === 0) throw new Error('There is no list of logs in what --logs names. It is what /log/origins says.');
  return logs;
}

function keysIn(jwks) {
  if (!Array.isArray(jwks?.keys)) throw new Error('There are no keys in what --keys names. It is what /.well-known/jwks.json says.');
  return jwks;
}

function rootsIn({ roots }) {
  if (!Array.isArray(roots) || roots.length === 0) throw new Error('There is no list of roots in what --roots names. It is what /roots says.');
  return roots;
}

function tellSlip({ isAuthentic, isSigned, isSamePaper, number, validUntil }) {
  if (!isSigned) return 'NOT AUTHENTIC: the square was not signed by this issuer.';
  const signed = `  ok  slip   Signed by the issuer: certificate ${number}, valid until ${validUntil}.`;
  const compared = { true: '  ok  paper  Name and title are those that were issued.', false: '  NO  paper  Name or title are not those that were issued.', null: '  -   paper  Not compared: give --name and --title as they are printed.' }[String(isSamePaper)];
  const verdict = isAuthentic ? 'AUTHENTIC: this square was issued.' : 'NOT AUTHENTIC: do not rely on this paper.';
  return [verdict, signed, compared, ...(isAuthentic ? ['  Whether it still counts today is not in the square: check its code with the board.'] : [])].join('\n');
}

async function runSlip({ slip, keys, name, title, json }) {
  if (!keys || (name === undefined) !== (title === undefined)) throw new Error(usage);
  const answer = await verifySlip(slip, JSON.parse(text(keys)), name === undefined ? null : { name, title });
  console.log(json ? JSON.stringify(answer) : tellSlip(answer));
  return answer.isAuthentic ? 0 : 1;
}

/** What the options name, read. */
function trustIn({ root, roots, crl, proof, logs, keys, ...values }) {
  const json = (path, checked = (value) => value) => (path === undefined ? undefined : checked(JSON.parse(text(path))));
  const logKey = values['log-key'] === undefined ? undefined : keyOf(values['log-key']);
  const pinned = { root: root.map(text).join('\n'), roots: json(roots, rootsIn), stampRoots: values['stamp-root'].map(text), logKey, witnessKeys: values['witness-key'].map(keyOf) };
  return { ...pinned, crls: crl.map((path) => new Uint8Array(readFileSync(path))), proof: json(proof), logs: json(logs, logsIn), keys: json(keys, keysIn) };
}

async function run() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.slip !== undefined) return runSlip(values);
  if (values.root.length === 0 || positionals.length === 0) throw new Error(usage);
  const trust = trustIn(values);
  let allGood = true;
  for (const file of positionals) {
    const answer = await verifyCertificate(new Uint8Array(readFileSync(file)), trust);
    allGood &&= answer.isAuthentic;
    console.log(values.json ? JSON.stringify({ file, ...answer }) : tell(file, answer));
  }
  return allGood ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
