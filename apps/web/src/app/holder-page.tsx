import { RenewalCards } from '../features/certification/renewal/renewal-cards';
import { CertificatePage } from '../features/credentials/certificate-page';

/** What somebody holds, and below it what keeps it valid. */
function HolderPage() {
  return (
    <CertificatePage>
      <RenewalCards />
    </CertificatePage>
  );
}

export { HolderPage as Component };
