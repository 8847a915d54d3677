import 'i18next';
import type { english } from './catalogue';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    resources: typeof english;
  }
}
