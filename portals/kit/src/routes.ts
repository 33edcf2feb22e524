import type { RouteRecordRaw } from 'vue-router';

/** A page of a desk. It is a chunk of its own: who only signs in loads the door alone. */
export interface DeskPage {
  readonly path: string;
  readonly name: string;
  /** Key of its title among the words of the portal. */
  readonly title: string;
  readonly page: () => Promise<unknown>;
}

/** A list whose rows open beside it, under the same title; the parameters of its path are the row page's properties. */
export interface DeskList extends DeskPage {
  readonly one: Omit<DeskPage, 'title'>;
}

/** The route of a page. */
export const deskPage = ({ path, name, title, page }: DeskPage): RouteRecordRaw => ({
  ...{ path, name, meta: { title } },
  component: page as () => Promise<object>,
});

/** The routes of a list and of what it opens. */
export const deskList = ({ one, ...list }: DeskList): RouteRecordRaw => ({
  ...deskPage(list),
  children: [{ ...deskPage({ ...one, title: list.title }), props: true } as RouteRecordRaw],
});

/** Pages that open beside the list of what there is; each has a title of its own. */
export interface DeskParts extends DeskPage {
  readonly parts: readonly DeskPage[];
}

/** The routes of a page and of its parts; the parameters of a part's path are its properties. */
export const deskParts = ({ parts, ...whole }: DeskParts): RouteRecordRaw => ({
  ...deskPage(whole),
  children: parts.map((part) => ({ ...deskPage(part), props: true }) as RouteRecordRaw),
});
