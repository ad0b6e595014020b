import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

export interface LanAddress {
  readonly name: string; // of the interface
  readonly address: string; // IPv4
  /** Whether it looks like a network that only this machine sees. */
  readonly virtual: boolean;
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** This machine's addresses in its networks, the one that a class reaches likeliest first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly LanAddress[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) =>
      (infos ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ name, address, virtual: VIRTUAL.test(name) })),
    )
    .toSorted((a, b) => rank(a) - rank(b));
}

const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt|wg|ham|llw|awdl|bridge)|vEthernet|VirtualBox|VMware|Hyper-V|Loopback|WSL|Tailscale|ZeroTier|VPN/i;

const WIRELESS = /^(?:wl|ath)|wi-?fi|wlan|airport/i;
const WIRED = /^(?:eth|en)|ethernet/i;

function rank({ name, address, virtual }: LanAddress): number {
  const kind = WIRELESS.test(name) ? 0 : WIRED.test(name) ? 1 : 2;
  return (virtual ? 100 : 0) + (address.startsWith('169.254.') ? 50 : 0) + kind + reach(address);
}

/** Home and school networks before the rest; a public address last. */
function reach(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 3;
  if (/^172\.(?:1[6-9]|2\d|3[01])\./.test(address)) return 6;
  return 9;
}
