import { ref } from 'vue';
import type { RefusalAnswer } from '../composables/use-action.js';
import { useLanguage } from '../language/use-language.js';
import { useFileDoor, type AwaitedFile } from './file-door.js';

/** A paper as a case shows it. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly state: string;
  readonly size: number;
  readonly scanned?: string | null;
  readonly refusal?: { readonly zh: string; readonly en: string } | null;
  readonly addedAt: string;
  readonly address?: string | null;
}

/** What is said of a file before it is sent. */
export interface ToldFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The answer to it. */
export type Announced =
  | { readonly upload: AwaitedFile; readonly refusals?: undefined }
  | { readonly upload?: undefined; readonly refusals: readonly Pick<RefusalAnswer, 'message'>[] };

/** How a case takes papers. */
export interface PaperDesk {
  /** Tells the server; nothing when it gave no answer. */
  announce(told: ToldFile): Promise<Announced | undefined>;
  /** Reads the papers anew, and answers them. */
  again(): Promise<readonly Paper[]>;
}

/** A file on its way. */
export interface Sending {
  readonly name: string;
  /** From 0 to 1. */
  share: number;
  /** Why it did not arrive. */
  problem?: string;
}

/** Sends files to a case one after the other, and keeps on the screen what became of each. */
export function usePapers(desk: PaperDesk) {
  const { t, say } = useLanguage();
  const door = useFileDoor();
  const sending = ref<Sending[]>([]);

  async function sendOne(file: File): Promise<void> {
    sending.value.push({ name: file.name, share: 0 });
    const line = sending.value.at(-1) as Sending;
    const announced = await desk.announce({ name: file.name, mediaType: file.type, size: file.size });
    if (!announced?.upload) {
      const sentences = announced?.refusals.map(({ message }) => say(message)) ?? [];
      line.problem = sentences.join(' ') || t('papers.lost');
      return;
    }
    const sent = await door.send(file, announced.upload, (share) => (line.share = share));
    await desk.again();
    if (sent === 'lost') line.problem = t('papers.lost');
    // Kept or refused, it stands in the list now.
    else sending.value = sending.value.filter((one) => one !== line);
  }

  return {
    sending,
    async send(files: Iterable<File>) {
      sending.value = sending.value.filter(({ problem }) => !problem);
      for (const file of files) await sendOne(file);
    },
    /** An address lasts five minutes, and a page is open for longer: it is asked for when it is wanted. */
    async open(id: string) {
      const paper = (await desk.again()).find((one) => one.id === id);
      if (paper?.address) location.assign(paper.address);
    },
  };
}
