import { CertificateNameResolver } from './certificate-name.resolver';
import { CertificateNameService } from './certificate-name.service';

/** The other name that a board knows, taken for a certificate at once. */
export const certificateNameProviders = [CertificateNameService, CertificateNameResolver];

export { certificateNameErrorCodes } from './certificate-name.rules';
