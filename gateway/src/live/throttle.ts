import type { WebSocket } from 'ws';
import { CloseCodes } from './close-codes.js';

/** Closes a socket that sends more than `perSecond` messages and pings in a second. */
export function throttle(socket: WebSocket, perSecond: number): void {
  let second = performance.now();
  let count = 0;
  const counted = () => {
    const now = performance.now();
    if (now - second >= 1_000) {
      second = now;
      count = 0;
    }
    count += 1;
    if (count > perSecond && socket.readyState === socket.OPEN) socket.close(CloseCodes.tooMuch, 'Too many messages');
  };
  socket.on('message', counted);
  socket.on('ping', counted);
}
