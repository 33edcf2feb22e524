/** Counts the open sockets of each person. */
export interface PersonCount {
  /** Takes a place, or answers `undefined` when there is none left. Returns the way to give it back. */
  enter(person: string): (() => void) | undefined;
}

/** @param most sockets of one person at a time */
export function createPersonCount(most: number): PersonCount {
  const open = new Map<string, number>();
  return {
    enter(person) {
      const count = open.get(person) ?? 0;
      if (count >= most) return undefined;
      open.set(person, count + 1);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        const left = (open.get(person) ?? 1) - 1;
        if (left > 0) open.set(person, left);
        else open.delete(person);
      };
    },
  };
}
