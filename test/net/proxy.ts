import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network between students and their class: it can be cut, fall silent, or be listened to. */
export interface Proxy {
  readonly address: string;
  /** All that has gone to the students, in order. */
  readonly heard: () => Buffer;
  /** Ends every connection; new ones are refused until `mend`. */
  readonly cut: () => void;
  /** Nothing gets through in either direction, and nobody is told. */
  readonly silence: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

export async function openProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const chunks: Buffer[] = [];
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'open' | 'cut' | 'silent' = 'open';

  const server = createServer(client => {
    client.on('error', () => {});
    if (state === 'cut') return void client.destroy();
    if (state === 'silent') return void held.add(client.pause());
    const upstream = connect(Number(port), hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    upstream.on('error', () => {});
    // What was on its way through a silent network is lost with its connection, as it is in a real one.
    upstream.on('data', (chunk: Buffer) => {
      if (!pairs.has(pair) || state === 'silent') return;
      chunks.push(chunk);
      client.write(chunk);
    });
    client.on('data', (chunk: Buffer) => {
      if (pairs.has(pair) && state !== 'silent') upstream.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => {
      if (state !== 'silent') client.destroy();
    });
  });
  const held = new Set<Socket>();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  const end = (): void => {
    for (const [client, upstream] of pairs) {
      client.destroy();
      upstream.destroy();
    }
    pairs.clear();
    for (const client of held) client.destroy();
    held.clear();
  };

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(chunks),
    cut: () => {
      state = 'cut';
      end();
    },
    silence: () => {
      state = 'silent';
      pairs.clear(); // they stay dead when the network comes back
    },
    mend: () => {
      state = 'open';
    },
    close: () => {
      end();
      server.close();
    },
  };
}
