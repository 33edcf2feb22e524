import type { Room, RoomView } from '@concord/portal-kit/components/rooms/room';
import { computed, onScopeDispose, ref, watch } from 'vue';
import type { MediationCaseTextFragment } from '../generated/graphql.js';
import type { MediationNews } from '../live/mediation-news.js';
import { useSession } from '@concord/portal-kit/session/session';
import { sideRooms } from './side-rooms.js';

/**
 * Which room one is in. It is not kept in the address: whoever goes to another case, or comes back to this one, begins in the
 * joint room, and enters a side's room by its door alone.
 */
export function useRooms(current: () => MediationCaseTextFragment | undefined, news: MediationNews) {
  const session = useSession();
  const chosen = ref<Room>('JOINT');
  const unread = ref<Readonly<Record<string, number>>>({});
  const sides = computed(() => sideRooms(current()?.caucuses ?? []));
  /** A room one may not read any more is left at once. */
  const room = computed<Room>({
    get: () => (sides.value.some(({ side }) => side === chosen.value) ? chosen.value : 'JOINT'),
    set: (next) => {
      chosen.value = next;
      unread.value = { ...unread.value, [next]: 0 };
    },
  });
  const views = computed<readonly RoomView[]>(() =>
    ['JOINT' as const, ...sides.value.map(({ side }) => side)].map((one) => ({ room: one, unread: unread.value[one] })),
  );

  onScopeDispose(
    news.onEntry(({ caucus, mediation, actor }) => {
      const isOwn = actor.id === session.person.value?.id;
      if (!caucus || isOwn || mediation?.id !== current()?.id || caucus.side === room.value) return;
      unread.value = { ...unread.value, [caucus.side]: (unread.value[caucus.side] ?? 0) + 1 };
    }),
  );
  watch(
    () => current()?.id,
    () => {
      chosen.value = 'JOINT';
      unread.value = {};
    },
  );
  return { room, views, sides, inside: computed(() => sides.value.find(({ side }) => side === room.value)) };
}
