import type { Scheme } from '../scheme.rules';
import { caCmpss } from './ca-cmpss';
import { coCpfs } from './co-cpfs';
import { flCrps } from './fl-crps';
import { gaCps } from './ga-cps';
import { harborCoach } from './harbor-coach';
import { harborLead } from './harbor-lead';
import { harborWorker } from './harbor-worker';
import { icrcPr } from './icrc-pr';
import { idCpss } from './id-cpss';
import { ilCrss } from './il-crss';
import { kyRpss } from './ky-rpss';
import { naadacNcprss } from './naadac-ncprss';
import { ncCpss } from './nc-cpss';
import { nyCrpa } from './ny-crpa';
import { nyNycps } from './ny-nycps';
import { ohCprs } from './oh-cprs';
import { paCps } from './pa-cps';
import { samhsaNms } from './samhsa-nms';
import { txMhps, txRsps } from './tx-peer';
import { vaRprs } from './va-rprs';
import { waCps, waCpss } from './wa-cpss';
import { waymarkDemo } from './waymark-demo';

/** Every version of every scheme that ships. Adding a board adds a file and a line. */
export const schemes: readonly Scheme[] = [
  icrcPr, naadacNcprss, samhsaNms,
  caCmpss, coCpfs, flCrps, gaCps, idCpss, ilCrss, kyRpss, ncCpss, nyCrpa, nyNycps, ohCprs, paCps, txMhps, txRsps, vaRprs, waCps, waCpss,
  waymarkDemo, harborCoach, harborWorker, harborLead,
];

export { caCmpss, coCpfs, flCrps, gaCps, harborCoach, harborLead, harborWorker, icrcPr, idCpss, ilCrss, kyRpss, naadacNcprss, ncCpss, nyCrpa, nyNycps, ohCprs, paCps, samhsaNms, txMhps, txRsps, vaRprs, waCps, waCpss, waymarkDemo };
