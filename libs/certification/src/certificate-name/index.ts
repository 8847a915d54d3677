import { CertificateNameResolver } from './certificate-name.resolver';
import { CertificateNameService } from './certificate-name.service';

/** A name on a certificate, after it was issued. */
export const certificateNameProviders = [CertificateNameService, CertificateNameResolver];

export { certificateNameErrorCodes } from './certificate-name.rules';
