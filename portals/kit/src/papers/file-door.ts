import { inject, type InjectionKey } from 'vue';

/** Where the server awaits a file, as it answered. */
export interface AwaitedFile {
  readonly address: string;
  /** Bytes of one part. */
  readonly partBytes: number;
}

/** How the sending of a file ended. `refused`: it arrived and was not taken; the list of papers says why. */
export type FileSent = 'kept' | 'refused' | 'lost';

/** Sends the bytes of files. */
export interface FileDoor {
  /** @param onPart told after each part how much of the file is there, from 0 to 1 */
  send(file: Blob, awaited: AwaitedFile, onPart: (share: number) => void): Promise<FileSent>;
}

/** A part that was lost on the way is sent again so often. */
const ATTEMPTS = 3;

/** Sends part after part, each small enough for a slow line; `fetch` brings the session along. */
export function createFileDoor(send: typeof fetch): FileDoor {
  const attempt = async (address: string, init: RequestInit): Promise<Response | undefined> => {
    for (let tried = 1; ; tried++) {
      const answer = await send(address, { credentials: 'same-origin', ...init }).catch(() => undefined);
      // What the server understood and did not take is not taken the second time either.
      if (answer && answer.status < 500) return answer;
      if (tried === ATTEMPTS) return answer;
    }
  };
  return {
    async send(file, { address, partBytes }, onPart) {
      for (let at = 0, part = 0; at < file.size; at += partBytes, part++) {
        const answer = await attempt(`${address}/${part}`, { method: 'PUT', body: file.slice(at, at + partBytes) });
        if (!answer?.ok) return 'lost';
        onPart(Math.min(1, (at + partBytes) / file.size));
      }
      const headers = { 'content-type': 'application/json' };
      const sha256 = await digestOf(file);
      const answer = await attempt(address, { method: 'POST', headers, body: JSON.stringify({ sha256 }) });
      if (answer?.ok) return 'kept';
      return answer && [413, 415, 422].includes(answer.status) ? 'refused' : 'lost';
    },
  };
}

/** SHA-256, hexadecimal; nothing where the browser offers no cryptography (plain http beyond localhost). */
async function digestOf(file: Blob): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const fileDoorKey: InjectionKey<FileDoor> = Symbol('file door');

/** The way by which this portal sends files. */
export function useFileDoor(): FileDoor {
  const door = inject(fileDoorKey);
  if (!door) throw new Error('No way for files: this component is used outside of a portal');
  return door;
}
