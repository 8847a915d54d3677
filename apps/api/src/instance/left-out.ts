/** Tables that hold keys to doors, or what is gone tomorrow: they do not leave. */
export const leftOutTables: ReadonlySet<string> = new Set([
  'identity.session', 'identity.mailed_code', 'hours.link_session', 'courses.calendar_address', 'platform.rate_limit', 'platform.sent_mail', 'public.migration',
]);

/**
 * Columns that do not leave, by table: secrets and what proves one, words on lived experience [E10], and bytes that lie in `files/`
 * under their SHA-256 instead or are erased after a day.
 */
export const leftOutColumns: Readonly<Record<string, readonly string[]>> = {
  'assessments.room': ['secret'],
  'certification.evidence_pack': ['json', 'pdf'],
  'certification.statement': ['wrapped_key', 'sealed'],
  'courses.live_session': ['code_secret'],
  'credentials.consent': ['key_hash'],
  'credentials.sealed_document': ['bytes'],
  'hours.signing_link': ['token_hash'],
  'identity.invitation': ['token_hash'],
  'identity.person': ['password_hash'],
  'programs.api_key': ['key_hash'],
  'programs.watch': ['calendar_hash'],
};
