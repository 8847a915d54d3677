import agreement from '../../../../../locales/es/agreement.json';
import assessments from '../../../../../locales/es/assessments.json';
import authoring from '../../../../../locales/es/authoring.json';
import bank from '../../../../../locales/es/bank.json';
import calibration from '../../../../../locales/es/calibration.json';
import certification from '../../../../../locales/es/certification.json';
import common from '../../../../../locales/es/common.json';
import courses from '../../../../../locales/es/courses.json';
import credentials from '../../../../../locales/es/credentials.json';
import errors from '../../../../../locales/es/errors.json';
import hours from '../../../../../locales/es/hours.json';
import identity from '../../../../../locales/es/identity.json';
import library from '../../../../../locales/es/library.json';
import nav from '../../../../../locales/es/nav.json';
import programs from '../../../../../locales/es/programs.json';
import roleplay from '../../../../../locales/es/roleplay.json';
import type { Catalogue } from './catalogue';

export const spanish: Catalogue = { agreement, assessments, authoring, bank, calibration, certification, common, courses, credentials, errors, hours, identity, library, nav, programs, roleplay };
