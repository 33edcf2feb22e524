import { connect, createServer, type Socket } from 'node:net';

/** The line between one browser and the house. Cut, it carries nothing: neither requests nor sockets that are open. */
export interface Line {
  /** `http://127.0.0.1:40000` */
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * Lays a line of its own to the house. A browser that is told to be offline keeps its WebSockets; one whose line is cut
 * has lost them.
 */
export async function layLine(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let isCut = false;
  const follow = (socket: Socket) => {
    ends.add(socket);
    socket.once('close', () => ends.delete(socket));
    // What a line drops is what a browser is to live with.
    socket.on('error', () => socket.destroy());
  };
  const dropAll = () => ends.forEach((socket) => socket.destroy());
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    follow(near);
    follow(far);
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port: own } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      isCut = true;
      dropAll();
    },
    mend: () => void (isCut = false),
    close() {
      dropAll();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
