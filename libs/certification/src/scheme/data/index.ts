import type { Scheme } from '../scheme.rules';
import { harborCoach } from './harbor-coach';
import { icrcPr } from './icrc-pr';
import { samhsaNms } from './samhsa-nms';
import { waymarkDemo } from './waymark-demo';

/** Every version of every scheme that ships. Adding a board adds a file and a line. */
export const schemes: readonly Scheme[] = [icrcPr, samhsaNms, waymarkDemo, harborCoach];

export { harborCoach, icrcPr, samhsaNms, waymarkDemo };
