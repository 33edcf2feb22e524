/** What can be asked for in full. */
export const revealFields = ['NAME', 'PHONE', 'MEMBER_NO'] as const;
export type RevealField = (typeof revealFields)[number];

/** The particular behind each name. */
export const revealed = { NAME: 'name', PHONE: 'phone', MEMBER_NO: 'memberNo' } as const satisfies Record<
  RevealField,
  string
>;
