// What jsdom lacks and the screens need.
const { TextDecoder, TextEncoder } = require('node:util');
const { deserialize, serialize } = require('node:v8');

class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const neverMatches = (media) => ({ matches: false, media, onchange: null, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}, dispatchEvent: () => false });

if (typeof window !== 'undefined') {
  globalThis.TextEncoder ??= TextEncoder;
  globalThis.TextDecoder ??= TextDecoder;
  globalThis.structuredClone ??= (value) => deserialize(serialize(value));
  window.matchMedia ??= neverMatches;
  window.ResizeObserver ??= NothingObserved;
  window.IntersectionObserver ??= NothingObserved;
  window.scrollTo = () => {};
  window.Element.prototype.scrollIntoView ??= () => {};
}
