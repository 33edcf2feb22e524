import type { TypedDocumentNode } from '@urql/core';
import { inject, type App, type Component, type InjectionKey } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { GraphClient } from './graphql/graph-client.js';
import type { Live } from './graphql/live.js';
import type { House } from './house.js';
import type { SentencesByLanguage } from './language/language.js';
import type { Person, Session } from './session/session.js';

/** One place in the rail. */
export interface NavItem {
  /** Name of a route. */
  readonly route: string;
  /** Key of its word. */
  readonly label: string;
  readonly icon: Component;
  /** The one thing people come to do most; drawn as a button. */
  readonly primary?: boolean;
}

/** All that makes one portal differ from another. */
export interface PortalDefinition {
  /** Whose portal it is: accent and name in the rail, and who may enter. */
  readonly house: House;
  readonly routes: readonly RouteRecordRaw[];
  readonly nav: readonly NavItem[];
  readonly sentences: SentencesByLanguage;
  readonly me: TypedDocumentNode<{ me: Person }, Record<string, never>>;
  /** What the portal adds of its own, e.g. its feed; called once, before the first page. */
  readonly install?: (parts: PortalParts) => void;
}

/** What a portal is built of. */
export interface PortalParts {
  readonly app: App;
  readonly client: GraphClient;
  readonly live: Live;
  readonly session: Session;
}

export const portalKey: InjectionKey<PortalDefinition> = Symbol('portal');
export const liveKey: InjectionKey<Live> = Symbol('live');

export function usePortal(): PortalDefinition {
  const portal = inject(portalKey);
  if (!portal) throw new Error('No portal: this component is used outside of a portal');
  return portal;
}

export function useLive(): Live {
  const live = inject(liveKey);
  if (!live) throw new Error('No live line: this component is used outside of a portal');
  return live;
}
