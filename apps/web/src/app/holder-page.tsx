import { AuditNotice } from '../features/certification/renewal-audit/audit-notice';
import { RenewalCards } from '../features/certification/renewal/renewal-cards';
import { CertificatePage } from '../features/credentials/certificate-page';
import { MyWatches } from '../features/programs/watch/my-watches';

/** What somebody holds, and below it what keeps it valid and who keeps an eye on it. */
function HolderPage() {
  return (
    <CertificatePage>
      <AuditNotice />
      <RenewalCards />
      <MyWatches />
    </CertificatePage>
  );
}

export { HolderPage as Component };
