import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { lanAddresses } from '../../../../src/node/classroom/lanAddresses.ts';

const info = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({
    address,
    family: 'IPv4',
    internal: false,
    netmask: '',
    mac: '',
    cidr: null,
    ...more,
  }) as never;

test('the network of the room comes first, what only this machine sees last', () => {
  const found = lanAddresses({
    docker0: [info('172.17.0.1')],
    'vEthernet (WSL)': [info('192.168.80.1')],
    lo: [info('127.0.0.1', { internal: true })],
    tun0: [info('10.8.0.2')],
    eth0: [info('192.168.1.20'), info('fe80::1', { family: 'IPv6' } as never)],
    eth1: [info('169.254.3.4')],
    wlan0: [info('192.168.1.21')],
    enp3s0: [info('10.0.0.5')],
  });
  expect(found.map(({ address }) => address)).toEqual([
    '192.168.1.21',
    '192.168.1.20',
    '10.0.0.5',
    '169.254.3.4',
    '192.168.80.1',
    '10.8.0.2',
    '172.17.0.1',
  ]);
  expect(found.filter(({ virtual }) => virtual).map(({ name }) => name)).toEqual([
    'vEthernet (WSL)',
    'tun0',
    'docker0',
  ]);
});
