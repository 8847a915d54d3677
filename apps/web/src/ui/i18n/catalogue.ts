import agreement from '../../../../../locales/en/agreement.json';
import applicant from '../../../../../locales/en/applicant.json';
import approvals from '../../../../../locales/en/approvals.json';
import assessments from '../../../../../locales/en/assessments.json';
import authoring from '../../../../../locales/en/authoring.json';
import bank from '../../../../../locales/en/bank.json';
import board from '../../../../../locales/en/board.json';
import calibration from '../../../../../locales/en/calibration.json';
import certification from '../../../../../locales/en/certification.json';
import cohorts from '../../../../../locales/en/cohorts.json';
import common from '../../../../../locales/en/common.json';
import comparison from '../../../../../locales/en/comparison.json';
import courses from '../../../../../locales/en/courses.json';
import credentials from '../../../../../locales/en/credentials.json';
import errors from '../../../../../locales/en/errors.json';
import hours from '../../../../../locales/en/hours.json';
import hoursimport from '../../../../../locales/en/hoursimport.json';
import identity from '../../../../../locales/en/identity.json';
import inbox from '../../../../../locales/en/inbox.json';
import library from '../../../../../locales/en/library.json';
import nav from '../../../../../locales/en/nav.json';
import outside from '../../../../../locales/en/outside.json';
import programs from '../../../../../locales/en/programs.json';
import recording from '../../../../../locales/en/recording.json';
import renewal from '../../../../../locales/en/renewal.json';
import reports from '../../../../../locales/en/reports.json';
import roleplay from '../../../../../locales/en/roleplay.json';
import rosterimport from '../../../../../locales/en/rosterimport.json';
import rules from '../../../../../locales/en/rules.json';
import sessions from '../../../../../locales/en/sessions.json';
import signing from '../../../../../locales/en/signing.json';
import slots from '../../../../../locales/en/slots.json';
import table from '../../../../../locales/en/table.json';

/** The namespaces of the web client. Mail, verify page and PDF read theirs on the server. */
export const english = { agreement, applicant, approvals, assessments, authoring, bank, board, calibration, certification, cohorts, common, comparison, courses, credentials, errors, hours, hoursimport, identity, inbox, library, nav, outside, programs, recording, renewal, reports, roleplay, rosterimport, rules, sessions, signing, slots, table };

export type Namespace = keyof typeof english;
export type Catalogue = Record<Namespace, Record<string, string>>;
