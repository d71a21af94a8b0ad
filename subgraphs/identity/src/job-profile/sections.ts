/** A part of a professional's page that the person may keep from others (IDN-39). */
export type ProfileSection = 'BIO' | 'EXPERIENCE_LEVEL' | 'SKILLS' | 'SEO';

/** Who may see which section; one left out is as visible as the profile. */
export type SectionVisibility = Readonly<Partial<Record<ProfileSection, 'PUBLIC' | 'ORGS' | 'PRIVATE'>>>;

/** Sections in the order they are shown. */
export const SECTIONS: readonly ProfileSection[] = ['BIO', 'EXPERIENCE_LEVEL', 'SKILLS', 'SEO'];
