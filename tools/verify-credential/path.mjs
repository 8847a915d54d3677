// From a seal to a root that is trusted. A root may vouch for the key of the next one (RFC 4210, 4.4), under the same name.
import { equal } from './der.mjs';
import { certifies, fromPem, isAuthority, isSelfIssued, pathTo } from './x509.mjs';

// The document authority, and what the last two roots say of the next one.
const MOST_OTHERS = 3;

/** The seal first, each authority behind what it certifies; what certifies nothing here stands at the end. */
export async function inOrder(certificates) {
  const chain = certificates.filter((certificate) => !isAuthority(certificate));
  let left = certificates.filter(isAuthority);
  for (let last = chain[0]; last; ) {
    const below = last;
    last = undefined;
    for (const each of left) last ??= (await certifies(each, below)) ? each : undefined;
    if (last) chain.push(last);
    left = left.filter((each) => each !== last);
  }
  return [...chain, ...left];
}

/** Whether nothing came along but the document authority and, behind it, what roots say of each other. */
async function isOfOurForm([own, ...others]) {
  const [documents, ...crosses] = others;
  if (documents === undefined || others.length > MOST_OTHERS || isSelfIssued(documents) || !crosses.every(isSelfIssued)) return false;
  for (const [index, issuer] of others.entries()) if (!(await certifies(issuer, index === 0 ? own : others[index - 1]))) return false;
  return true;
}

const lossOf = ({ key }, lost) => lost.find(({ certificate }) => equal(fromPem(certificate)[0].key, key));

/** Since when one of the roots on the way may have been in wrong hands; null where none was. */
export function lossIn(path, roots) {
  const lost = roots.filter(({ lostSince }) => lostSince);
  const since = path.flatMap((authority) => lossOf(authority, lost)?.lostSince ?? []).map((text) => new Date(text));
  return since.length === 0 ? null : new Date(Math.min(...since));
}

/** The way to the nearest root that is trusted; over a lost one only where there is no other. Null where there is none. */
export async function pathOfSeal(chain, { pinned, lost, at }) {
  if (!(await isOfOurForm(chain))) return null;
  const [own, ...between] = chain;
  const kept = pinned.filter((root) => lossIn([root], lost) === null);
  return (await pathTo(own, { roots: kept, between, at })) ?? (await pathTo(own, { roots: pinned, between, at }));
}
