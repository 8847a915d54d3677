// On the page of the board: checks a file where it is chosen or dropped. The page works without this; the file leaves the device only by the button.
import { trust } from './trust.mjs';
import { verifyCertificate } from './verify.mjs';

const marks = { good: '✓', bad: '✕', absent: '–' };

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

const ofKeys = ['key', 'stamp', 'authority', 'root'];

/** A file whose only fault is a key that is trusted no more is not called a forgery: the board may still know it by its code. */
function verdictOf({ isAuthentic, checks }) {
  if (isAuthentic) return { kind: 'file', word: 'good' };
  const isByKeys = checks.filter(({ result }) => result === 'bad').every(({ name, reason }) => ofKeys.includes(name) || reason === 'key');
  return isByKeys ? { kind: 'unchecked', word: 'lost' } : { kind: 'revoked', word: 'bad' };
}

/** The sentences come with the page, in its language; what the modules say themselves is for logs and terminals. */
function shown(answer, words) {
  const { kind, word } = verdictOf(answer);
  const section = element('section', '', { class: `answer ${kind}` });
  const list = element('ul', '', { class: 'plain' });
  for (const { name, result, reason } of answer.checks) {
    const text = words[`${name}.${reason ?? result}`];
    if (text) list.append(element('li', `${marks[result]} ${text}`));
  }
  section.append(element('h2', words[word]), list, element('p', words.note, { class: 'soft' }));
  return section;
}

function enhance(form) {
  const words = JSON.parse(form.dataset.device);
  const input = form.querySelector('input[type=file]');
  const live = element('div', '', { role: 'status' });
  input.after(element('p', words.hint, { class: 'soft' }), live);
  const check = async (file) => {
    live.replaceChildren();
    try {
      live.append(shown(await verifyCertificate(new Uint8Array(await file.arrayBuffer()), trust), words));
    } catch {
      live.append(element('p', words.unable));
    }
  };
  input.addEventListener('change', () => input.files[0] && check(input.files[0]));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    void check(input.files[0]);
  });
}

for (const form of document.querySelectorAll('form[data-device]')) enhance(form);
