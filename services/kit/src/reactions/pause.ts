/**
 * Waits so many milliseconds, or less when one of `ends` is aborted or the function given to `onWaiting` is called.
 * Never rejects, keeps no process alive, and leaves no listener behind on a signal that outlives it.
 */
export function pause(
  milliseconds: number,
  ends: readonly (AbortSignal | undefined)[],
  onWaiting?: (wake: () => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      for (const end of ends) end?.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds).unref();
    for (const end of ends) end?.addEventListener('abort', over, { once: true });
    onWaiting?.(over);
    if (ends.some((end) => end?.aborted)) over();
  });
}
