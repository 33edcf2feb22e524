/**
 * The steps to show of a case that stands at `current`. One that is off the straight way is shown only while it stands, before
 * the step that `aside` names for it, or at the end.
 */
export function stagesOf(
  path: readonly string[],
  current: string,
  aside: Readonly<Record<string, string>> = {},
): readonly string[] {
  if (path.includes(current)) return path;
  const before = path.indexOf(aside[current] ?? '');
  return before < 0 ? [...path, current] : [...path.slice(0, before), current, ...path.slice(before)];
}
