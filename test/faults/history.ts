import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** What a client sent, and what it was answered: nothing, where the line broke before. */
export interface Sent {
  readonly key: string;
  readonly noun: string;
  readonly act: string;
  readonly input: Readonly<Record<string, unknown>>;
  answer?: { readonly id: string; readonly version: number };
}

/** The client's own book: written before anything is sent, and again when it is answered, each time to the disk. */
export interface History {
  readonly sent: ReadonlyMap<string, Sent>;
  invoke(sent: Sent): void;
  acknowledge(key: string, answer: NonNullable<Sent['answer']>): void;
  close(): void;
}

/** A new book in a file outside of the system that is tried. */
export function openHistory(file: string): History {
  const book = openSync(file, 'a', 0o600);
  const sent = new Map<string, Sent>();
  const write = (line: object) => {
    writeSync(book, `${JSON.stringify(line)}\n`);
    fsyncSync(book);
  };
  return {
    sent,
    invoke(one) {
      write({ invoke: one });
      sent.set(one.key, one);
    },
    acknowledge(key, answer) {
      write({ ok: key, ...answer });
      sent.get(key)!.answer = answer;
    },
    close: () => closeSync(book),
  };
}
