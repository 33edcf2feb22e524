import { computed, ref } from 'vue';
import { useSaying } from './use-saying.js';

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
  document: Parameters<typeof useSaying<Answer>>[0],
  props: OwnRoomProps<Room>,
) {
  const send = useSaying(document, () => props.room, props.reread);
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
    /** Sends what was written. */
    send,
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
