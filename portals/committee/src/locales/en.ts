/** The complete English twin of the Chinese sentences. */
export const en = {
  nav: { home: 'Home' },
  home: {
    you: 'You are signed in as',
    organization: 'Organization',
    department: 'Department',
    title: 'Title',
    roles: 'Roles',
    nothing: 'This portal does not list mediation cases yet',
    nothingNext: 'Check organization and roles above; your administrator puts right what is wrong.',
  },
} as const;
