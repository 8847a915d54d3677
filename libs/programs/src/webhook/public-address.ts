import { BlockList, isIPv4, isIPv6 } from 'node:net';

// RFC 6890 and the registries of IANA: what is not reached over the public internet.
const v4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'];
// Of version 6 only 2000::/3 is global; in it are tunnels to version 4, documentation and protocol addresses.
const v6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const closed4 = listOf(v4, 'ipv4');
const closed6 = listOf(v6, 'ipv6');
const global6 = listOf(['2000::/3'], 'ipv6');

/** An address that anybody on the internet could reach, so that reaching it from here opens nothing. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed4.check(address, 'ipv4');
  return isIPv6(address) && !address.includes('%') && global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}
