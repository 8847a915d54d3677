export { html, Html } from './html';
export { addressOf, localeOf, partsOf, sendJson, sendOpenPage, sendPage, wantsPage } from './page-http';
export { publicPage, type PublicPage, type Say } from './public-page';
