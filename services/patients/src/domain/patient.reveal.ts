/** What can be asked for in full. */
export const revealFields = ['NAME', 'PHONE', 'MEMBER_NO'] as const;
export type RevealField = (typeof revealFields)[number];

/** Why somebody asks for it; kept with who and when. */
export const revealPurposes = ['CONTACT_PATIENT', 'VERIFY_IDENTITY', 'HANDLE_COMPLAINT', 'LEGAL'] as const;
export type RevealPurpose = (typeof revealPurposes)[number];

/** The particular behind each name. */
export const revealed = { NAME: 'name', PHONE: 'phone', MEMBER_NO: 'memberNo' } as const satisfies Record<
  RevealField,
  string
>;
