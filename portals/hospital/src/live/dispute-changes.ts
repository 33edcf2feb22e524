import type { CaseChanges } from '@concord/portal-kit/live/case-news';
import { useClaimNews } from './claim-news.js';
import { useMediationNews } from './mediation-news.js';

/** That a dispute changed: itself, its mediation, or its claim. */
export function useDisputeChanges(): CaseChanges {
  const streams: readonly CaseChanges[] = [useMediationNews(), useClaimNews()];
  const onEach = (listen: (stream: CaseChanges) => () => void) => {
    const ends = streams.map(listen);
    return () => ends.forEach((end) => end());
  };
  return {
    onChange: (heard) => onEach((stream) => stream.onChange(heard)),
    onGap: (missed) => onEach((stream) => stream.onGap(missed)),
  };
}
