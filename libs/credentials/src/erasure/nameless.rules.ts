/** What stands for the name on a certificate that its holder had erased; `credentials.erase` of the database writes it. */
export const NAMELESS = '—';
