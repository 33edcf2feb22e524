import { reactive } from 'vue';
import { tinykeys } from 'tinykeys';

/** One key and what it does; the `?` sheet is read from these. */
export interface KeyBinding {
  /** In the notation of tinykeys: `j`, `Shift+?`, `$mod+Enter`. */
  readonly keys: string;
  /** Key of the sentence that says what it does. */
  readonly says: string;
  /** Heading under which the sheet shows it. */
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works while somebody types in a field. */
  readonly whileTyping?: boolean;
}

/** Every key that works at this moment. */
export interface KeyBoard {
  readonly bindings: readonly KeyBinding[];
  /** Adds keys; the answer takes them away. The last one added wins. */
  add(bindings: readonly KeyBinding[]): () => void;
  /** Starts to listen on an element. */
  listen(target: Window | HTMLElement): () => void;
}

/** A stroke that belongs to an input method, or to a field, is nobody's shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target instanceof HTMLElement ? event.target : undefined;
  return Boolean(at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)));
}

/** Enter on a link or a button presses it. */
function isPressable({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('a, button, [role="menuitem"]') !== null;
}

/** Chinese and Japanese input methods send real key events while a word is being composed. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}

export function createKeyBoard(): KeyBoard {
  const bindings = reactive<KeyBinding[]>([]) as KeyBinding[];
  const targets = new Map<Window | HTMLElement, () => void>();

  const handle = (binding: KeyBinding) => (event: KeyboardEvent) => {
    if (isComposing(event) || event.defaultPrevented) return;
    if (isTyping(event) && !binding.whileTyping) return;
    if (event.key === 'Enter' && !binding.whileTyping && isPressable(event)) return;
    event.preventDefault();
    binding.run(event);
  };
  const bind = (target: Window | HTMLElement) => {
    targets.get(target)?.();
    const latest = Object.fromEntries(bindings.map((binding) => [binding.keys, handle(binding)]));
    targets.set(target, tinykeys(target, latest));
  };
  return {
    bindings,
    add(added) {
      bindings.push(...added);
      for (const target of targets.keys()) bind(target);
      return () => {
        for (const binding of added)
          bindings.splice(
            bindings.findIndex((one) => one.run === binding.run),
            1,
          );
        for (const target of targets.keys()) bind(target);
      };
    },
    listen(target) {
      bind(target);
      return () => {
        targets.get(target)?.();
        targets.delete(target);
      };
    },
  };
}
