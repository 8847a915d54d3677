import { OtherSigners } from './other-signer.service';
import { SignerCaseEvidenceController } from './signer-case-evidence.controller';
import { SignerCaseMoves } from './signer-case-moves.service';
import { SignerCaseResolver } from './signer-case.resolver';
import { SignerCaseService } from './signer-case.service';
import { SignerCaseView } from './signer-case-view.service';

export const signerCaseProviders = [SignerCaseMoves, SignerCaseService, SignerCaseView, SignerCaseResolver, OtherSigners];
export const signerCaseControllers = [SignerCaseEvidenceController];
