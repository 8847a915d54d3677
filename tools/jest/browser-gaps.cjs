// What jsdom lacks and the screens need.
const { TextDecoder, TextEncoder } = require('node:util');

class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

const neverMatches = (media) => ({ matches: false, media, onchange: null, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}, dispatchEvent: () => false });

if (typeof window !== 'undefined') {
  globalThis.TextEncoder ??= TextEncoder;
  globalThis.TextDecoder ??= TextDecoder;
  window.matchMedia ??= neverMatches;
  window.ResizeObserver ??= NothingObserved;
  window.IntersectionObserver ??= NothingObserved;
  window.scrollTo = () => {};
  window.Element.prototype.scrollIntoView ??= () => {};
}
