import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { computed, ref } from 'vue';
import { useAction } from '../composables/use-action.js';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';

/** What is said in a room, as the graph takes it. */
interface Said {
  readonly idempotencyKey: string;
  readonly caucusId: string;
  readonly expectedVersion: number;
  readonly text: string;
}

/** A room as far as its own house works in it. */
interface OwnRoom {
  readonly id: string;
  readonly version: number;
  readonly actions: readonly { readonly name: string; readonly allowed: boolean }[];
}

/** The room that is open, the case its drafts go by, and the way to read it again. */
interface OwnRoomProps<Room extends OwnRoom> {
  readonly room: Room;
  readonly caseNo: string;
  readonly reread: () => Promise<unknown>;
}

/**
 * What a house does in its own room with the mediator (背靠背): it says something, or offers a sum.
 *
 * @param document the mutation by which something is said
 */
export function useOwnRoom<Answer extends object, Room extends OwnRoom>(
  document: TypedDocumentNode<Answer, { input: Said } & AnyVariables>,
  props: OwnRoomProps<Room>,
) {
  const { t, say } = useLanguage();
  const saying = useAction(document);
  const offering = ref(false);
  const may = (name: string) => props.room.actions.find((action) => action.name === name && action.allowed);
  const current = computed(() => ({
    ...{ id: props.room.id, caseNo: props.caseNo, version: props.room.version },
    room: props.room,
  }));

  return {
    offering,
    may,
    current,
    /** Sends what was written; a "no" comes back in words. */
    async send(text: string): Promise<{ readonly refusal?: string; readonly fault?: Fault }> {
      const outcome = await saying.run({ caucusId: props.room.id, expectedVersion: props.room.version, text });
      await props.reread();
      switch (outcome.kind) {
        case 'done':
          return {};
        case 'refused':
          return { refusal: outcome.refusals.map(({ message }) => say(message)).join(' ') };
        case 'stale':
          return { refusal: t('room.moved') };
        case 'fault':
          return { fault: outcome.fault };
        default:
          return outcome satisfies never;
      }
    },
    async rereadRoom() {
      await props.reread();
      return current.value;
    },
    async offered() {
      offering.value = false;
      await props.reread();
    },
  };
}
