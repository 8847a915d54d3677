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

/** The sentences come with the page, in its language; what the modules say themselves is for logs and terminals. */
function shown({ isAuthentic, checks }, words) {
  const section = element('section', '', { class: `answer ${isAuthentic ? 'file' : 'revoked'}` });
  const list = element('ul', '', { class: 'plain' });
  for (const { name, result, reason } of checks) {
    const text = words[`${name}.${reason ?? result}`];
    if (text) list.append(element('li', `${marks[result]} ${text}`));
  }
  section.append(element('h2', words[isAuthentic ? 'good' : 'bad']), list, element('p', words.note, { class: 'soft' }));
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
