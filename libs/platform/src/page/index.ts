export { html, Html } from './html';
export { addressOf, localeOf, partsOf, sendJson, sendModule, sendOpenPage, sendPage, sendPageWithModules, wantsPage } from './page-http';
export { publicPage, type PublicPage, type Say } from './public-page';
