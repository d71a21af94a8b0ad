import type { DemoRow } from '@volmify/shared/subgraph';

/** Rows of `prisma/identity/seed/user.json`; the key is the sign-in name. */
export interface UserFact extends DemoRow {
  readonly displayName: string;
  readonly email: string;
  readonly platformRole: 'NONE' | 'ADMIN';
}

/** Rows of `user_session.json`; `user` is a natural key. */
export interface SessionFact extends DemoRow {
  readonly user: string;
  readonly expiresAt: string;
}

/** Rows of `user_profile.json`: main profiles. */
export interface ProfileFact extends DemoRow {
  readonly user: string;
  readonly slug: string;
  readonly displayName: string;
}

/** Rows of `user_job_profile.json`: each makes a profile of type JOB and its extension under one uuid. */
export interface JobProfileFact extends ProfileFact {
  readonly experienceLevel: string;
  readonly verifiedAt?: string;
  readonly verifiedBy?: string;
}

/** Rows of `user_profile_i18n.json`. */
export interface TextFact extends DemoRow {
  readonly jobProfile: string;
  readonly localeKey: string;
  readonly isDefault: boolean;
  readonly headline: string;
  readonly bio: string;
  readonly keywords: readonly string[];
}

/** Rows of `skill.json`; `names` are translations by locale. */
export interface SkillFact extends DemoRow {
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  readonly approvedAt?: string;
  readonly names?: Readonly<Record<string, string>>;
}

/** Rows of `user_job_profile_skill.json`. */
export interface HeldSkillFact extends DemoRow {
  readonly jobProfile: string;
  readonly skill: string;
  readonly verifiedAt?: string;
  readonly verifiedBy?: string;
}

/** Rows of `fact_job_profile_performance.json`: learning facts of one day; counters left out are zero. */
export interface FactFact extends DemoRow {
  readonly jobProfile: string;
  readonly org: string;
  readonly date: string;
  readonly newStudents?: number;
  readonly completions?: number;
  readonly ratingSum?: number;
  readonly ratingCount?: number;
  readonly attributionsActive?: number;
}

/** Rows of organization's `org_member.json`, as far as identity follows them. */
export interface MemberFact extends DemoRow {
  readonly org: string;
  readonly user: string;
  readonly status: string;
}

/** Rows of organization's `org_employee.json`, as far as identity follows them. */
export interface EmployeeFact extends DemoRow {
  readonly status: string;
  readonly hiredAt: string;
}

/** Rows of organization's `org.json`, as far as identity follows them. */
export interface OrgFact extends DemoRow {
  readonly owner: string;
}

/** Rows of `user_locale.json`. */
export interface LocaleFact extends DemoRow {
  readonly user: string;
  readonly localeKey: string;
  readonly proficiency: 'NATIVE' | 'FLUENT' | 'CONVERSATIONAL' | 'BASIC';
  readonly isDefault?: boolean;
}

/** Rows of `contact_info.json`, each hung on one profile. */
export interface ContactFact extends DemoRow {
  readonly user: string;
  readonly profile: string;
  readonly type: 'EMAIL' | 'PHONE' | 'SOCIAL' | 'ADDRESS';
  /** In its normal form. */
  readonly value: string;
  readonly verifiedAt?: string;
  readonly isDefault?: boolean;
  readonly isSharedWithOrgs?: boolean;
}
