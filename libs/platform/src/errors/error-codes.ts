import { fileErrorCodes } from '../files/stored-file.rules';
import { pdfErrorCodes } from '../pdf';
import { threadErrorCodes } from '../thread/thread.rules';

/** Codes that belong to the edge of the API and to no noun. */
export const platformErrorCodes = ['UNAUTHENTICATED', 'RATE_LIMITED', 'BAD_USER_INPUT', 'INTERNAL', 'COST_LIMITED', 'CURSOR_INVALID', 'TOO_LARGE', 'DATE_INVALID', ...fileErrorCodes, ...pdfErrorCodes, ...threadErrorCodes] as const;
