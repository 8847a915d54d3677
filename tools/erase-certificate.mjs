// Erases a certificate at the wish of its holder: name, code, evidence, file, badges, shares and what opens its lines in the log. It cannot be undone.
// Same DATABASE_URL and DATA_DIR as the product; with the database that came along, the product is stopped first.
import { bootstrap } from './bootstrap.mjs';

const usage = 'node tools/erase-certificate.mjs NUMBER --asked-by-holder';

try {
  const [number, word, ...more] = process.argv.slice(2);
  // The word says that somebody thought of whose wish it is.
  if (!number || word !== '--asked-by-holder' || more.length > 0) throw new Error(usage);
  bootstrap();
  const { withProduct } = await import('./start/desk.mjs');
  await withProduct(({ eraseCertificate }, settings) => eraseCertificate(settings, number));
  console.log(`${number} is erased. Whoever asks by its code finds nothing.`);
} catch (error) {
  console.error(error.code === 'NOT_FOUND' ? 'There is no certificate of this number.' : error.message);
  process.exitCode = 1;
}
