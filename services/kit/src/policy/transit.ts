import { readPrivateFile } from '../identity/private-file.js';
import { OperatorFault } from '../domain/operator-fault.js';

/** A key service that wraps and unwraps short texts by a key that never leaves it. */
export interface KeyService {
  /** The text, wrapped by the newest version of the key. @throws OperatorFault */
  wrap(text: string): Promise<string>;
  /** @throws OperatorFault */
  unwrap(wrapped: string): Promise<string>;
}

/** A key service with the transit API of OpenBao and Vault. */
export interface TransitSettings {
  /** With the mount: `https://kms.example.org:8200/v1/transit`. */
  readonly url: string;
  /** The name of the key there. */
  readonly key: string;
  /** The file (0600) that holds the token; read for each call, so that an agent may renew it. */
  readonly tokenFile: string;
}

/** Milliseconds. Asked at the start of a process and when its keys are changed, never for a request. */
const PATIENCE = 10_000;

/** `POST <url>/encrypt/<key>` and `/decrypt/<key>`. Nothing of a text or an answer is ever part of a message. */
export function createTransit({ url, key, tokenFile }: TransitSettings): KeyService {
  const call = async (act: 'encrypt' | 'decrypt', body: object, field: string): Promise<string> => {
    const token = (await readPrivateFile(tokenFile))?.trim();
    if (!token) throw new OperatorFault(`There is no token for the key service in ${tokenFile}.`);
    const address = `${url.replace(/\/$/, '')}/${act}/${encodeURIComponent(key)}`;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vault-token': token },
      body: JSON.stringify(body),
      // Keys go to the address that was set, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    }).catch((): never => {
      throw new OperatorFault(`The key service does not answer at ${address}. Is it unsealed and within reach?`);
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new OperatorFault(
        `The key service answered ${response.status} at ${address}. ${advice[response.status] ?? 'Look into its log.'}`,
      );
    }
    const answer = (await response.json().catch(() => undefined)) as Answer | undefined;
    const value = answer?.data?.[field];
    if (typeof value !== 'string') throw new OperatorFault(`What answers at ${address} is no transit key service.`);
    return value;
  };

  return {
    wrap: (text) => call('encrypt', { plaintext: Buffer.from(text, 'utf8').toString('base64') }, 'ciphertext'),
    unwrap: async (ciphertext) =>
      Buffer.from(await call('decrypt', { ciphertext }, 'plaintext'), 'base64').toString('utf8'),
  };
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
}

const advice: Readonly<Record<number, string>> = {
  400: 'Is it the key that wrapped this key file?',
  403: 'Renew the token, or let its policy use this key.',
  404: 'Is the mount part of KMS_URL, and the key made?',
  503: 'It is sealed.',
};
